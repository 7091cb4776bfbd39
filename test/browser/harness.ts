/**
 * Opens the built app in the real browser, each time with a clean profile, and listens for what should not happen:
 * a request to another origin, an error in the page, an error on its console. It knows nothing of what the app shows.
 */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { countScripts } from '../support/script-bytes.ts';

/** How the visitor looks at the page. Everything has a default: a light desktop of 1440 by 900 pixels. */
export interface Visitor {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** A phone's fingers: touch events and a mobile viewport. */
  readonly touch?: boolean;
  /** Whether the app may keep itself for offline use: all of it is loaded then, which costs more than most tests do. */
  readonly staysOffline?: boolean;
  /** Another server than the one that all tests share, with a slash at the end. */
  readonly url?: string;
  /** Further origins that may be asked: a page that stands inside another. */
  readonly beside?: readonly string[];
  /** Whether scripts run. */
  readonly javaScript?: boolean;
  /** Done with the empty page before it goes anywhere. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** An opened app. Pages that a test leaves open are closed after its file. */
export interface OpenApp {
  readonly page: Page;
  /** Everything unwanted so far, one line each, in order. */
  readonly noise: readonly string[];
  /** Fails with those lines where there are any. */
  readonly expectQuiet: () => void;
  readonly close: () => Promise<void>;
}

const open = new Set<BrowserContext>();
let connection: Promise<Browser> | undefined;

/**
 * Opens the app and waits until the page has loaded.
 * @param path what follows the app's address, such as `#run=...`; empty for its front page.
 */
export async function openApp(path = '', visitor: Visitor = {}): Promise<OpenApp> {
  connection ??= chromium.connect(inject('browserEndpoint'));
  const { width = 1440, height = 900, colorScheme = 'light', reducedMotion = 'no-preference', touch = false } = visitor;
  const { staysOffline = false, url: appUrl = inject('appUrl'), before } = visitor;
  const { beside = [], javaScript = true } = visitor;
  const context = await (await connection).newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion,
    hasTouch: touch,
    isMobile: touch,
    locale: 'en-GB',
    serviceWorkers: staysOffline ? 'allow' : 'block',
    javaScriptEnabled: javaScript,
  });
  open.add(context);
  const noise = await listen(context, new Set([new URL(appUrl).origin, ...beside]));
  const page = await context.newPage();
  await before?.(page);
  await page.goto(new URL(path, appUrl).href);
  return {
    page,
    noise,
    expectQuiet: () => {
      if (noise.length > 0) expect.fail(`The page was not quiet:\n${noise.join('\n')}`);
    },
    close: () => close(context),
  };
}

/** The app as on a first visit. `weigh` waits until nothing more is asked for, and gives the bytes of its JavaScript and of each file. */
export async function openWeighed(
  path: string,
): Promise<OpenApp & { readonly weigh: () => Promise<{ sum: number; files: ReadonlyMap<string, number> }> }> {
  let scripts = async (): Promise<ReadonlyMap<string, number>> => new Map();
  const opened = await openApp(path, {
    before: async (empty) => {
      scripts = countScripts(empty);
    },
  });
  const weigh = async () => {
    await opened.page.waitForLoadState('networkidle');
    const files = await scripts();
    return { sum: [...files.values()].reduce((all, size) => all + size, 0), files };
  };
  return { ...opened, weigh };
}

/**
 * Waits until the app has kept itself for offline use. It takes its time before it asks to, so that the page opens with
 * `staysOffline` and `before: (empty) => empty.clock.install()`, and the time is moved on.
 */
export async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.clock.fastForward(60_000);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Closes every page that is still open and leaves the browser to the next file. */
export async function closePages(): Promise<void> {
  await Promise.all([...open].map(close));
  const browser = await connection;
  connection = undefined;
  await browser?.close();
}

async function close(context: BrowserContext): Promise<void> {
  open.delete(context);
  await context.close();
}

/** Notes what should not happen, and stops a request to another origin before it leaves. */
async function listen(context: BrowserContext, origins: ReadonlySet<string>): Promise<readonly string[]> {
  const noise: string[] = [];
  await context.route(
    (url) => !origins.has(url.origin),
    (route) => route.abort(),
  );
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && !origins.has(url.origin)) {
      noise.push(`request to another origin: ${request.url()}`);
    }
  });
  context.on('weberror', (error) => noise.push(`error in the page: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') noise.push(`error on the console: ${message.text()}`);
  });
  return noise;
}
