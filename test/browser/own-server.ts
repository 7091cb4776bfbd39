/** The app on a server of its own, which a test can take away: what is left then is what the browser has kept. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A running server. */
export interface OwnServer {
  /** Where the app is, with a slash at the end. */
  readonly url: string;
  /** Takes it away, with whoever is still connected; a second time nothing happens. */
  readonly stop: () => Promise<void>;
}

/** @param appUrl where the app is served to all tests. */
export async function startOwnServer(appUrl: string): Promise<OwnServer> {
  const server = createServer((request, response) => {
    fetch(new URL((request.url ?? '/').slice(1), appUrl))
      .then(async (answer) => {
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
        response.end(Buffer.from(await answer.arrayBuffer()));
      })
      .catch(() => response.writeHead(502).end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: async () => {
      if (!server.listening) return;
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
