import { defineConfig } from 'vite';
import { compressed } from './compressed.ts';

/** `npm start` and `npm test` build this; `npx vite web` shows changes at once, before a server on port 3000. */
export default defineConfig({
  plugins: [compressed()],
  // Old office machines: what Chromium 88 reads.
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: ['chrome88', 'firefox85', 'safari14'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // antd marks each file for servers that draw React; there is none here.
      onwarn: (warning, warn) => void (warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning)),
    },
  },
  server: {
    proxy: Object.fromEntries(
      // The host stays as it was asked for: the server refuses what another site sends.
      ['/api', '/mail', '/feeds'].map((path) => [
        path,
        { target: process.env.API ?? 'http://127.0.0.1:3000', changeOrigin: false },
      ]),
    ),
  },
});
