/**
 * Lets the bench run as it is written: its own TypeScript as it stands (Node strips the types), and of the product what
 * `npm start` runs, the build in dist/.
 */
import { registerHooks } from 'node:module';

const bench = new URL('./', import.meta.url).href;
const root = new URL('../', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('.') || !context.parentURL?.startsWith(bench)) return next(specifier, context);
    const wanted = new URL(specifier, context.parentURL).href;
    const found = wanted.startsWith(bench) ? wanted.replace(/\.js$/, '.ts') : wanted.replace(root, `${root}dist/`);
    return next(found, context);
  },
});
