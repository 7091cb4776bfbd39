/**
 * A host as there are many: it serves the built app from a folder, sends no header but the kind of each file, and allows
 * nobody anything. Or a page of its own, which is somebody else's.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Host {
  /** With a slash at the end. */
  readonly url: string;
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** @param app where the built app is served. @param folder below which it stands here, with slashes on both sides. */
export const hostOf = (app: string, folder: string): Promise<Host> =>
  serve(folder, async (path) => {
    if (!path.startsWith(folder)) return null;
    const answer = await fetch(new URL(path.slice(folder.length), app));
    const type = answer.headers.get('content-type') ?? 'text/plain';
    return answer.ok ? { type, body: Buffer.from(await answer.arrayBuffer()) } : null;
  });

/** @param html of the one page that it has. */
export const pageHost = (html: string): Promise<Host> =>
  serve('/', async (path) =>
    path === '/' ? { type: 'text/html', body: Buffer.from(html) } : { type: 'text/plain', body: Buffer.alloc(0) },
  );

type Answer = { readonly type: string; readonly body: Buffer } | null;

async function serve(folder: string, answer: (path: string) => Promise<Answer>): Promise<Host> {
  const server = createServer(async ({ url = '/' }, response) => {
    const found = await answer(url).catch(() => null);
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' });
    response.end(found?.body);
  });
  const port = await listening(server);
  const origin = `http://127.0.0.1:${port}`;
  return {
    url: `${origin}${folder}`,
    origin,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

const listening = (server: Server): Promise<number> =>
  new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));
