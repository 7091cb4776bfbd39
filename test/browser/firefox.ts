/**
 * Finds Firefox and drives it over WebDriver BiDi, each page in a profile of its own: `firefox-esr` of Debian, or whatever
 * `firefox` there is. Nothing is downloaded. It knows nothing of what the app shows.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

const NAMES = ['firefox-esr', 'firefox'];

/** @param env `FIREFOX_PATH` names one that is elsewhere. */
export function findFirefox(env: NodeJS.ProcessEnv = process.env): string | null {
  const wish = env['FIREFOX_PATH'];
  const folders = (env['PATH'] ?? '').split(delimiter);
  const paths = wish ? [wish] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isProgram) ?? null;
}

/** What is said where there is none. */
export const NO_FIREFOX =
  'This needs Firefox, not found here. To install it on Debian: sudo apt-get install firefox-esr. FIREFOX_PATH names one that is elsewhere.';

/** Whether a missing Firefox is a failure: in CI, and wherever REQUIRE_FIREFOX=1 says so. */
export const firefoxIsRequired = ({ CI, REQUIRE_FIREFOX }: NodeJS.ProcessEnv): boolean =>
  CI === 'true' || REQUIRE_FIREFOX === '1';

/** A started Firefox. */
export const startFirefox = (executablePath: string): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // The window is as large as its pages are to be: Firefox ESR cannot be told so page by page.
    defaultViewport: null,
    args: ['--width=1440', '--height=900'],
    extraPrefsFirefox: {
      // The pages are our own and reach nothing else; whatever the browser would ask of others by itself is turned off.
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'app.update.disabledForTesting': true,
      'dom.serviceWorkers.enabled': true,
    },
  });

export interface FirefoxPage {
  readonly page: Page;
  /** Everything unwanted so far: errors in the page, errors on its console, requests to another origin. */
  readonly noise: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens an address with nothing kept from before, in a window of 1440 by 900 pixels. */
export async function openInFirefox(browser: Browser, url: string): Promise<FirefoxPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const noise: string[] = [];
  const { origin } = new URL(url);
  page.on('pageerror', (error) => noise.push(`error in the page: ${error instanceof Error ? error.message : error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') noise.push(`error on the console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.origin !== origin) noise.push(`another origin: ${request.url()}`);
  });
  await page.goto(url);
  return { page, noise, close: () => context.close() };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
