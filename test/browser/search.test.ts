/** The search in a real browser: from every page by keys alone, said to screen readers, on a phone, and without a network. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { countScripts } from '../support/script-bytes.ts';
import { complaints, VISITORS } from './complaints.ts';
import { kept, openApp } from './harness.ts';

const field = (page: Page) => page.getByRole('combobox', { name: /^Search/ });
const options = (page: Page) => page.locator('dialog.search [role="option"]');
const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]');

/** Opens it by its keys and types. */
async function search(page: Page, typed: string, keys = 'Control+k'): Promise<void> {
  // Pages come alive a moment after they are read: the button is there when the keys are.
  await page.getByRole('button', { name: 'Search', exact: true }).waitFor();
  await page.locator('main h1').first().waitFor();
  await page.keyboard.press(keys);
  await field(page).waitFor();
  await page.keyboard.type(typed);
}

describe('the search', () => {
  it.each(['#/record', '#/explore', '#/stories', '#/rules', '#/proofs', '#/organisation', '#/upgrade', ''])(
    'opens on “%s” by the slash and by Ctrl-K, and gives the focus back',
    async (path) => {
      const { page, expectQuiet, close } = await openApp(path);
      await page.locator('main h1').first().waitFor();
      for (const keys of ['/', 'Control+k']) {
        await page.keyboard.press(keys);
        await field(page).waitFor();
        expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
        expect(await field(page).inputValue()).toBe('');
        await page.keyboard.press('Escape');
        await page.locator('dialog.search').waitFor({ state: 'detached' });
      }
      expectQuiet();
      await close();
    },
  );

  it('is walked by keys alone: type, choose, go, and the page has the focus', async () => {
    const { page, expectQuiet, close } = await openApp('#/proofs');
    await page.locator('main h1').waitFor();
    await search(page, 'she came back but gets nothing');
    await chosen(page).waitFor();
    expect(await chosen(page).innerText()).toContain('U6');
    const first = await field(page).getAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowDown');
    const second = await field(page).getAttribute('aria-activedescendant');
    expect(second).not.toBe(first);
    expect(await chosen(page).getAttribute('id')).toBe(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await chosen(page).getAttribute('id')).toBe(await options(page).last().getAttribute('id'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'U6');
    expect(await page.evaluate(() => location.hash)).toBe('#/rules/U6');
    expect(await page.locator('dialog.search').count()).toBe(0);
    expectQuiet();
    await close();
  });

  it('says how many fit, groups them by kind, and marks the words as text', async () => {
    const { page, expectQuiet, close } = await openApp('#/record');
    await search(page, 'opt out <b>sync</b>');
    await chosen(page).waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /^(\d+ pages fit|One page fits)\.$/ })
      .waitFor({ state: 'attached' });
    const groups = await page.locator('dialog.search [role="group"]').count();
    expect(groups).toBeGreaterThan(1);
    expect(await page.locator('dialog.search mark').count()).toBeGreaterThan(0);
    expect(await page.locator('dialog.search b').count()).toBe(0);
    expectQuiet();
    await close();
  });

  it('offers what is near and what stands outside the model where nothing fits', async () => {
    const { page, expectQuiet, close } = await openApp('#/record');
    await search(page, 'licence seats');
    await page.getByText('Nothing here fits “licence seats”').first().waitFor();
    expect(await page.getByRole('group', { name: 'The nearest pages' }).getByRole('option').count()).toBeGreaterThan(0);
    await page
      .getByRole('group', { name: 'Outside the model' })
      .getByRole('option', { name: /^O9|O9 / })
      .click();
    await page.waitForFunction(() => document.activeElement?.id === 'O9');
    expectQuiet();
    await close();
  });

  it('leads to the pages of the documentation from one of them, and from the app where it has no place of its own', async () => {
    const { page, expectQuiet, close } = await openApp('rules/U7/');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await field(page).waitFor();
    await page.keyboard.type('HasOptedOutOfEmail');
    await chosen(page).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/fields\/email-opt-out\/$/);
    await search(page, 'U6', '/');
    await chosen(page).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/rules\/U6\/$/);
    await page.goto(`${page.url().replace(/rules\/U6\/$/, '')}#/record`);
    await search(page, 'isDoNotEmail');
    await chosen(page).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/fields\/do-not-email\/$/);
    expectQuiet();
    await close();
  });

  it('works on the front page before the app is there, and begins it with what is chosen', async () => {
    const { page, expectQuiet, close } = await openApp();
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await field(page).waitFor();
    await page.keyboard.type('who may opt somebody back in');
    await chosen(page).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.rules-page h1').waitFor();
    expectQuiet();
    await close();
  });

  it('brings no app to the front page until something is chosen', async () => {
    const { page, expectQuiet, close } = await openApp('');
    await page.waitForLoadState('networkidle');
    const scripts = countScripts(page);
    await page.getByRole('button', { name: 'Search', exact: true }).hover();
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await field(page).waitFor();
    await page.keyboard.type('who may opt somebody back in');
    await chosen(page).waitFor();
    await page.waitForLoadState('networkidle');
    const sizes = await scripts();
    const sum = [...sizes.values()].reduce((all, size) => all + size, 0);
    expect(sum, [...sizes.keys()].join('\n')).toBeLessThanOrEqual(25_000);
    expectQuiet();
    await close();
  });

  it('leaves the slash alone where somebody types, and where single keys are turned off', async () => {
    const { page, close } = await openApp('#/rules');
    await page.getByRole('searchbox').fill('');
    await page.getByRole('searchbox').press('/');
    expect(await page.locator('dialog.search').count()).toBe(0);
    await page.evaluate(() => localStorage.clear());
    await page.locator('main h1').click();
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: /Single keys/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    expect(await page.locator('dialog.search').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    await close();
  });
});

describe('for everybody', () => {
  it.each(VISITORS)('nothing is wrong for axe at %s, in either theme', async (_, visitor) => {
    const { page, close } = await openApp('#/record', visitor);
    await search(page, 'keeps coming back');
    await chosen(page).waitFor();
    expect(await complaints(page)).toEqual([]);
    await field(page).fill('licence seats');
    await page.getByText('Nothing here fits').first().waitFor();
    expect(await complaints(page)).toEqual([]);
    await close();
  });

  it('fits a phone, without a sideways scroll, and a finger chooses', async () => {
    const { page, expectQuiet, close } = await openApp('#/record', { width: 390, height: 844, touch: true });
    await page.getByRole('button', { name: 'Search', exact: true }).tap();
    await field(page).waitFor();
    await page.keyboard.type('pi__pardot_hard_bounced__c');
    await chosen(page).waitFor();
    const { wide, high } = await page.evaluate(() => ({
      wide: document.querySelector('.search-body')?.scrollWidth ?? 0,
      high: Math.min(...[...document.querySelectorAll('.search-option')].map((each) => each.clientHeight)),
    }));
    expect(wide).toBeLessThanOrEqual(390);
    expect(high).toBeGreaterThanOrEqual(42);
    await options(page).first().tap();
    await page.waitForURL(/\/fields\/hard-bounced\/$/);
    expectQuiet();
    await close();
  });

  it('works without a network after the first visit', async () => {
    const { page, close } = await openApp('#/record', { staysOffline: true, before: (empty) => empty.clock.install() });
    await kept(page);
    await page.waitForFunction(async () => {
      const names = await caches.keys();
      const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return kept.flat().some(({ url }) => url.endsWith('/search.json'));
    });
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('main h1').waitFor();
    await search(page, 'greyed out Opt In link');
    await chosen(page).waitFor();
    expect(await chosen(page).innerText()).toContain('C10');
    await close();
  });
});
