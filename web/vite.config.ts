import { defineConfig } from 'vite';
import { compressed } from './compressed.ts';

/** What every page needs: in one piece, since each piece of its own has a kilobyte of headers and packs less well. */
const BASE = new RegExp(
  `/node_modules/(${[
    '(react|react-dom|scheduler|i18next|react-i18next|react-router|openapi-fetch|openapi-react-query|stylis)/',
    '@tanstack/',
    '@babel/runtime/',
    '@ant-design/(cssinjs|cssinjs-utils|fast-color|colors)/',
    '@rc-component/(util|motion|form|async-validator|input|trigger|tooltip|portal|resize-observer)/',
    'antd/es/(_util|alert|app/useAppConfig|button|config-provider|form|grid|input|locale/en_US|skeleton|space|style|theme|tooltip|version)/',
  ].join('|')})`,
);

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
      output: { codeSplitting: { groups: [{ name: 'base', test: BASE }] } },
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
