/**
 * `npm start`: builds the app, serves it, and prints the address. Where the port is busy it takes the next free one;
 * Ctrl-C ends it. It serves the built files only: for work on the app itself there is `npm run dev`.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values: wishes } = parseArgs({
  options: { port: { type: 'string', default: '4173' }, host: { type: 'string', default: 'localhost' } },
});

console.log('Building Mailability ...');
await build({ root, logLevel: 'warn' });

const server = await preview({
  root,
  logLevel: 'warn',
  preview: { port: Number(wishes.port), host: wishes.host, strictPort: false },
});
for (const address of [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])]) {
  console.log(`Mailability is at ${address}`);
}
console.log('Press Ctrl-C to stop.');

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => process.exit(0));
}
