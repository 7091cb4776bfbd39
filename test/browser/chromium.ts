/**
 * Finds a real Chromium and starts it: one of the system where there is one, else the one that the dev dependency
 * `@sparticuz/chromium` ships. Nothing is downloaded, and the browser can reach no host but this machine.
 */
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';

/** A started browser: where to connect to it, which one it is, and how to end it and everything it left on disk. */
export interface StartedChromium {
  readonly endpoint: string;
  readonly from: string;
  readonly stop: () => Promise<void>;
}

interface Candidate {
  readonly from: string;
  readonly launch: () => Promise<StartedChromium>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const FLAGS = [
  // The pages are our own and can reach nothing else, and the sandbox cannot start as root or in most containers.
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
];

/**
 * Starts the first Chromium that runs.
 * @param wish `CHROME_PATH`: the path of a browser, or `shipped` for the dev dependency's, or nothing to look around.
 * @throws when none starts, with what each of them said.
 */
export async function startChromium(wish = process.env['CHROME_PATH']): Promise<StartedChromium> {
  const refusals: string[] = [];
  for (const { from, launch } of candidates(wish)) {
    try {
      return await launch();
    } catch (error) {
      refusals.push(`${from}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(`No Chromium could be started.\n${refusals.join('\n')}`);
}

function candidates(wish: string | undefined): readonly Candidate[] {
  const shipped = { from: '@sparticuz/chromium', launch: startShipped };
  if (wish === 'shipped') return [shipped];
  if (wish) return [{ from: wish, launch: () => start(wish, { executablePath: wish }) }];
  const onPath = NAMES.flatMap(findOnPath).map((path) => ({
    from: path,
    launch: () => start(path, { executablePath: path }),
  }));
  // Where a system keeps its browsers elsewhere than on the path, Playwright knows the usual places.
  const installed = ['chrome', 'msedge'].map((channel) => ({
    from: channel,
    launch: () => start(channel, { channel }),
  }));
  return [...onPath, ...installed, shipped];
}

function findOnPath(name: string): readonly string[] {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.filter(isExecutable).slice(0, 1);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function start(
  from: string,
  options: { executablePath?: string; channel?: string; env?: NodeJS.ProcessEnv },
): Promise<StartedChromium> {
  const server: BrowserServer = await chromium.launchServer({ ...options, headless: true, args: FLAGS });
  return { endpoint: server.wsEndpoint(), from, stop: () => server.close() };
}

/**
 * Unpacks the shipped browser into a folder of its own, because the package takes whatever already lies under its name
 * in the temporary folder, be it half unpacked or of another version. The libraries that a bare machine lacks come
 * with it, and are tried only when it does not start without them.
 */
async function startShipped(): Promise<StartedChromium> {
  const folder = await mkdtemp(join(tmpdir(), 'mailability-chromium-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const executablePath = await unpackShipped(folder);
    const libraries = [process.env['LD_LIBRARY_PATH'], join(folder, 'al2023', 'lib')].filter(Boolean).join(delimiter);
    const bare = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') };
    const launch = (env: NodeJS.ProcessEnv) => start('@sparticuz/chromium', { executablePath, env });
    const started = await launch(process.env).catch(() => launch(bare));
    return {
      ...started,
      stop: async () => {
        await started.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The package reads its target from `TMPDIR`, and brings the libraries only where it believes itself on AWS. */
async function unpackShipped(folder: string): Promise<string> {
  const { default: shipped } = await import('@sparticuz/chromium');
  const before = { TMPDIR: process.env['TMPDIR'], AWS_EXECUTION_ENV: process.env['AWS_EXECUTION_ENV'] };
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  try {
    return await shipped.executablePath();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
