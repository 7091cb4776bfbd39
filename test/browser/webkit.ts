/**
 * Finds WebKit and drives it over WebDriver: Debian's `webkit2gtk-driver`, whose engine is Safari's. It draws on a screen, so where
 * there is none a virtual one is started (`xvfb`). Nothing is downloaded. It knows nothing of what the app shows.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** The programs that are needed, by their paths. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  /** Null where there is a screen already. */
  readonly screen: string | null;
}

/** Null where one of them is missing. */
export function findWebKit(env: NodeJS.ProcessEnv = process.env): WebKitPrograms | null {
  const inPath = (name: string) =>
    (env['PATH'] ?? '')
      .split(delimiter)
      .map((folder) => join(folder, name))
      .find(isProgram);
  const driver = inPath('WebKitWebDriver');
  const browser = libraries().find(isProgram);
  const screen = env['DISPLAY'] ? null : inPath('Xvfb');
  return driver === undefined || browser === undefined || screen === undefined ? null : { driver, browser, screen };
}

/** What is said where there is none. */
export const NO_WEBKIT =
  'This needs WebKit, not found here. To install it on Debian: sudo apt-get install webkit2gtk-driver xvfb.';

/** Whether a missing WebKit is a failure: where REQUIRE_WEBKIT=1 says so, as it does in CI. */
export const webKitIsRequired = ({ REQUIRE_WEBKIT }: NodeJS.ProcessEnv): boolean => REQUIRE_WEBKIT === '1';

/** Where Debian keeps the small browser that belongs to the library, of one version or another. */
function libraries(): readonly string[] {
  const root = '/usr/lib';
  const inside = (folder: string, pattern: RegExp): readonly string[] => {
    try {
      return readdirSync(folder)
        .filter((name) => pattern.test(name))
        .map((name) => join(folder, name));
    } catch {
      return [];
    }
  };
  return inside(root, /-linux-gnu/)
    .flatMap((folder) => inside(folder, /^webkit/))
    .map((folder) => join(folder, 'MiniBrowser'));
}

/** One window. */
export interface WebKitPage {
  readonly version: string;
  readonly go: (url: string) => Promise<void>;
  /** What a function's body returns in the page; `arguments` are these. */
  readonly run: <T>(body: string, ...given: readonly unknown[]) => Promise<T>;
  readonly reload: () => Promise<void>;
  /** Clicks as somebody would: the element is brought into view, and has to be the one that is met there. */
  readonly click: (element: object) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a window in a profile of its own. */
export async function startWebKit({ driver, browser, screen }: WebKitPrograms): Promise<WebKitPage> {
  const started: ChildProcess[] = [];
  const stop = () => {
    for (const each of started) each.kill();
  };
  try {
    const display = screen === null ? process.env['DISPLAY'] : await startScreen(screen, started);
    const port = await freePort();
    // Without a graphics card every picture is put together by the processor anyway; asking for one only costs warnings.
    const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' };
    started.push(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));
    const root = `http://127.0.0.1:${port}`;
    await isListening(root);
    const session = await ask(`${root}/session`, 'POST', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
      },
    });
    const { sessionId, capabilities } = session as { sessionId: string; capabilities: { browserVersion: string } };
    const base = `${root}/session/${sessionId}`;
    await ask(`${base}/window/rect`, 'POST', { width: 1440, height: 900 });
    return {
      version: capabilities.browserVersion,
      go: async (url) => void (await ask(`${base}/url`, 'POST', { url })),
      run: async <T>(body: string, ...given: readonly unknown[]) =>
        (await ask(`${base}/execute/sync`, 'POST', { script: body, args: given })) as T,
      reload: async () => void (await ask(`${base}/refresh`, 'POST', {})),
      click: async (element) => void (await ask(`${base}/element/${Object.values(element)[0]}/click`, 'POST', {})),
      close: async () => {
        await ask(base, 'DELETE').catch(() => undefined);
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** A screen that nobody looks at, with the first number that is free. */
function startScreen(program: string, started: ChildProcess[]): Promise<string> {
  const size = ['-screen', '0', '1600x1000x24', '-nolisten', 'tcp'];
  const screen = spawn(program, ['-displayfd', '3', ...size], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  started.push(screen);
  return new Promise((resolve, reject) => {
    let said = '';
    screen.stdio[3]?.on('data', (piece: Buffer) => {
      said += piece.toString();
      if (said.endsWith('\n')) resolve(`:${said.trim()}`);
    });
    screen.on('exit', () => reject(new Error('The virtual screen did not start.')));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function isListening(root: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await ask(`${root}/status`, 'GET');
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** One command of WebDriver. @throws what the driver says is wrong. */
async function ask(url: string, method: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (answer.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
