import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const PACKED = /\.(js|css|svg|json|wasm|mjs)$/;
const LEAST = 1_000;
/** In bytes. The most there is takes seconds for a large file. */
const TIGHTLY = 500_000;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Lays every text beside itself in two packed forms, once, so that the server packs nothing while people wait. */
export function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    // Last: others still write into the bundle before.
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const files = Object.values(bundle).filter(({ fileName }) => PACKED.test(fileName));
        await Promise.all(
          files.map(async (file) => {
            const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source);
            if (bytes.length < LEAST) return;
            const quality = bytes.length < TIGHTLY ? 11 : 9;
            const params = {
              [constants.BROTLI_PARAM_QUALITY]: quality,
              [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
            };
            const [br, gz] = await Promise.all([brotli(bytes, { params }), zip(bytes, { level: 9 })]);
            this.emitFile({ type: 'asset', fileName: `${file.fileName}.br`, source: br });
            this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: gz });
          }),
        );
      },
    },
  };
}
