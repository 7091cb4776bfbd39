/**
 * How the app is built: `index.html` into `dist/app`, with relative addresses, so that any static host can serve it
 * from any folder. The command line is bundled apart from this, by `src/build/build-cli.mjs`.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunking } from './src/build/app/chunks.ts';
import { contentPolicyPlugin } from './src/build/app/content-policy.ts';
import { noTransitionsPlugin } from './src/build/app/no-transitions.ts';
import { offlinePlugin } from './src/build/app/offline.ts';
import { lessonsPlugin } from './src/build/course/plugin.ts';
import { frontPagePlugin, laterFilesPlugin, smallMachinePlugin } from './src/build/front/plugin.ts';
import { chartLayoutsPlugin } from './src/build/layout/plugin.ts';
import { foldersPlugin } from './src/build/site/folders.ts';
import { sitePlugin } from './src/build/site/plugin.ts';
import { searchPlugin } from './src/build/site/search-plugin.ts';
import { siteAddress } from './src/build/site/site-address.ts';
import { billPlugin } from './src/build/supply/plugin.ts';

const charts = chartLayoutsPlugin();

export default defineConfig({
  base: './',
  // A page that there is not is not the app's front page.
  appType: 'mpa',
  plugins: [
    react(),
    charts,
    noTransitionsPlugin(),
    contentPolicyPlugin(),
    smallMachinePlugin(),
    lessonsPlugin(),
    frontPagePlugin(),
    laterFilesPlugin(),
    foldersPlugin(),
    sitePlugin({ site: siteAddress(process.env['SITE_URL']), charts }),
    searchPlugin(),
    billPlugin(),
    offlinePlugin(),
  ],
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    // Fonts and icons stay files of their own, so that a strict content policy can refuse data URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The licences of everything that ends up in the bundle travel with it.
    license: { fileName: 'licenses.md' },
    // Laying out the charts takes most of a build, which is no news.
    rolldownOptions: { ...chunking(), checks: { bundlerTimings: false } },
  },
});
