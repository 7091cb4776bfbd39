/** The explorer in a real browser: a click is explained, a link reopens a run, the keyboard does everything, and axe finds nothing. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { complaints, VISITORS } from './complaints.ts';
import { openApp, type Visitor } from './harness.ts';
import { act, stamp, timeline } from './seen.ts';

const RUN = '#/explore?model=classic.2&crm=salesforce&resubscribe=no&run=mail.softBounced,prospect.unsubscribed';

const verdict = (page: Page) => page.getByRole('region', { name: 'The verdict' });
const topOf = (row: Locator) => row.evaluate((element) => element.getBoundingClientRect().top);

const hashOf = (page: Page) => page.evaluate(() => location.hash);

/** Waits until the page says something; returns what it says there. */
async function text(page: Page, selector: string, part: string): Promise<string> {
  const place = page.locator(selector).filter({ hasText: part }).first();
  await place.waitFor();
  return place.innerText();
}

describe('the explorer', () => {
  it('explains an unsubscribe and shows the ways back', async () => {
    const { page, expectQuiet, close } = await openApp('#/explore?model=upgraded.2&resubscribe=no');
    await stamp(page, 'Mailable').waitFor();
    await act(page, 'Clicks unsubscribe').click();
    await stamp(page, 'Transactional only').waitFor();
    expect(await verdict(page).innerText()).toContain('Ana clicked unsubscribe in step 1.');
    expect(await text(page, '.step', 'clicked unsubscribe')).toContain('U3');
    await page.getByRole('button', { name: /Ways back to mailable/ }).click();
    const way = page.getByRole('dialog').getByRole('listitem').first();
    expect(await way.innerText()).toContain('Ana asks to be opted back in');
    await way.getByRole('button', { name: 'Play this way' }).click();
    await timeline(page, 'step 3 of 3').waitFor();
    await stamp(page, 'Mailable').waitFor();
    // The button that led to the ways is gone; the focus follows the way on the timeline.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('step');
    expectQuiet();
    await close();
  });

  it('tells a step once, with its rules folded', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    const card = page.getByRole('article', { name: 'Step 2' });
    await card.getByText('Unsubscribing ticks Prospect Opted Out and Do Not Email.').waitFor();
    const rule = card.locator('.step-rule').first();
    expect(await rule.locator('.rule-box').isVisible()).toBe(false);
    await rule.locator('summary').click();
    await rule.getByRole('button', { name: /^Rule C1: / }).waitFor();
    expectQuiet();
    await close();
  });

  it('keeps the record’s actions inside its card, and says who acts', async () => {
    const { page, expectQuiet, close } = await openApp(
      '#/explore?model=upgraded.2&crm=salesforce&run=mail.softBounced,mail.hardBounced',
    );
    const correct = page.getByRole('button', { name: 'Correct the address (as an administrator)' });
    const reset = page.getByRole('button', { name: /^Reset the hard bounce \(as an administrator/ });
    await reset.hover();
    await page.locator('.record-then').waitFor();
    for (const act of [correct, reset, page.getByRole('button', { name: /^Reset the soft bounces/ })]) {
      const inside = await act.evaluate((button) => {
        const card = button.closest('.card')?.getBoundingClientRect() ?? new DOMRect();
        const then = button.closest('dd')?.querySelector('.record-then')?.getBoundingClientRect();
        const { left, right } = button.getBoundingClientRect();
        return right <= card.right && (!then || then.right <= left);
      });
      expect(inside).toBe(true);
    }
    expectQuiet();
    await close();
  });

  it('keeps the run in the address, which opens it again', async () => {
    const first = await openApp('#/explore');
    await act(first.page, 'Clicks unsubscribe').click();
    await stamp(first.page, 'Transactional only').waitFor();
    const hash = await hashOf(first.page);
    expect(hash).toBe('#/explore?model=upgraded.2&run=prospect.unsubscribed');
    await first.close();
    const second = await openApp(hash);
    await text(second.page, '.timeline-here', 'unsubscribed');
    await stamp(second.page, 'Transactional only').waitFor();
    second.expectQuiet();
    await second.close();
  });

  it('keeps the run on screen when a link cannot be read, and says why in one sentence', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await stamp(page, 'Not mailable').waitFor();
    await page.evaluate(() => {
      location.hash = '#/explore?model=classic.2&resubscribe=no&run=prospect.unsubscribe';
    });
    expect(await text(page, '.notice', 'cannot be opened')).toContain('Did you mean "prospect.unsubscribed"?');
    expect(await hashOf(page)).toBe(RUN);
    await timeline(page, 'step 2 of 2').waitFor();
    expectQuiet();
    await close();
  });

  it('gives no verdict where a link cannot be opened, and keeps the account that it names', async () => {
    const { page, expectQuiet, close } = await openApp('#/explore?model=classic.2&crm=salesforce&run=foo.bar');
    await text(page, '.notice', 'Unknown event "foo.bar"');
    await stamp(page, 'Not opened').waitFor();
    expect(await page.getByRole('button', { name: /Change the settings/ }).innerText()).toContain('Salesforce');
    expect(await page.title()).toBe('Explore · Mailability');
    await page.getByRole('button', { name: 'Begin: Ana unsubscribes' }).click();
    await stamp(page, 'Not mailable').waitFor();
    expectQuiet();
    await close();
  });

  it('says why an event does nothing, before and after it is tried', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    const marketer = page.getByRole('region', { name: 'A marketer' });
    expect(await marketer.innerText()).toContain('Only an administrator may use the Opt In link.');
    await marketer.getByRole('button', { name: 'Unticks Do Not Email' }).click();
    const card = await text(page, '.step', 'unticked Do Not Email');
    expect(card).toContain('no effect');
    expect(card).toContain('Prospect Opted Out is ticked');
    expect(card).toContain('C12');
    await timeline(page, 'step 3 of 3').waitFor();
    expectQuiet();
    await close();
  });

  it.each(VISITORS)(
    'leaves what was clicked under the pointer, whatever reasons come and go above it, at %s',
    async (_, visitor) => {
      const { page, close } = await openApp('#/explore?model=upgraded.2&crm=salesforce&run=', visitor);
      const rows = page.locator('.event-button');
      await rows.first().waitFor();
      const labels = await page.locator('.event-live .event-label').allInnerTexts();
      for (const label of labels.slice(0, 8)) {
        const row = rows.filter({ hasText: label }).first();
        await row.scrollIntoViewIfNeeded();
        await row.hover();
        const before = await topOf(row);
        await page.mouse.down();
        await page.mouse.up();
        await timeline(page, 'step').waitFor();
        // Two pictures later everything has been painted that follows from the click.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        await expect.poll(async () => Math.abs((await topOf(row)) - before)).toBeLessThan(1);
      }
      await close();
    },
  );

  it('keeps both futures when somebody acts in the past', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await timeline(page, 'step 2 of 2').waitFor();
    await page.getByRole('button', { name: 'One step back' }).click();
    await act(page, 'Bounces the mail for good').click();
    await timeline(page, '2 branches').waitFor();
    await page
      .getByRole('button', { name: /Forget the branch/ })
      .last()
      .click();
    await page.getByRole('button', { name: 'Forget it for good' }).click();
    await timeline(page, '2 branches').waitFor({ state: 'detached' });
    await text(page, '.timeline-here', 'unsubscribed');
    expectQuiet();
    await close();
  });

  it('can be used with the keyboard alone', async () => {
    const { page, expectQuiet, close } = await openApp('#/explore');
    await stamp(page, 'Mailable').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('1');
    await stamp(page, 'Transactional only').waitFor();
    expect(await text(page, '[aria-live="polite"].visually-hidden', 'Step 1.')).toContain('Transactional only');
    await page.keyboard.press('ArrowLeft');
    await timeline(page, 'step 0 of 1').waitFor();
    await page.keyboard.press('ArrowRight');
    await timeline(page, 'step 1 of 1').waitFor();
    await page.keyboard.press('f');
    await page.keyboard.type('hard boun');
    await act(page, 'Imports a list').waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await page.keyboard.press('w');
    await page.getByRole('dialog').getByRole('button', { name: 'Play this way' }).first().focus();
    await page.keyboard.press('Enter');
    await stamp(page, 'Mailable').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expectQuiet();
    await close();
  });

  it('plays the same events again under other settings', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await page.getByRole('button', { name: /Change the settings/ }).click();
    await page.getByRole('dialog').getByText('SugarCRM', { exact: true }).click();
    await page.keyboard.press('Escape');
    await text(page, '.crm', 'SugarCRM');
    await timeline(page, 'step 2 of 2').waitFor();
    expect(await hashOf(page)).toContain('crm=sugarcrm');
    expectQuiet();
    await close();
  });

  it('moves the focus to the heading of another page', async () => {
    const { page, expectQuiet, close } = await openApp('#/explore');
    await page.getByRole('link', { name: 'Look up' }).click();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await page.title()).toContain('Rules');
    await page.goBack();
    await stamp(page, 'Mailable').waitFor();
    expectQuiet();
    await close();
  });
});

describe('axe', () => {
  const tablet: Visitor = { width: 1024, height: 768, reducedMotion: 'reduce' };

  it.each([...VISITORS, ['1024', tablet] as const])('finds nothing at %s', async (_, visitor) => {
    const { page, expectQuiet, close } = await openApp(`${RUN},marketer.untickedDoNotEmail`, visitor);
    await text(page, '.step', 'unticked Do Not Email');
    expect(await complaints(page)).toEqual([]);
    await page.getByRole('button', { name: /Ways back/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await complaints(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Change the settings/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await complaints(page)).toEqual([]);
    expectQuiet();
    await close();
  });
});
