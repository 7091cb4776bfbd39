/**
 * Once for all browser tests: builds the app as it is shipped, serves it on a free port, and starts one Chromium.
 * The tests get the two addresses; nothing stays behind.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { startChromium } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built app is served, with a slash at the end. */
    readonly appUrl: string;
    /** Where Playwright finds the running browser. */
    readonly browserEndpoint: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'mailability-app-'));
  buildApp(folder);
  const server = await preview({
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const browser = await startChromium();
  console.log(`Browser tests run in ${browser.from}`);
  project.provide('appUrl', server.resolvedUrls?.local[0] ?? '');
  project.provide('browserEndpoint', browser.endpoint);
  return async () => {
    await browser.stop();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
}

/** In a process of its own, as it is built for people. */
function buildApp(outDir: string): void {
  const args = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', outDir, '--emptyOutDir'];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('The app does not build, so there is nothing to open in a browser.');
}
