/** Practice by mouse, by keys and on a phone; what is kept, what is saved, and an exam with its certificate. */
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  checkResults,
  type Drill,
  drillOf,
  EXAM_LENGTH,
  examDrill,
  lessonJudge,
  readDrillId,
} from '../../src/course/index.ts';
import { LESSONS } from '../../stories/index.ts';
import { complaints } from './complaints.ts';
import { openApp } from './harness.ts';

const DRILL = drillOf(readDrillId('next-sync.4') ?? { kind: 'next-sync', seed: 4, aim: null }) as Drill;

async function answerFirst(page: Page): Promise<void> {
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Answer' }).click();
  await page.getByRole('button', { name: /^(Next question|Finish)$/ }).waitFor();
}

it.each([
  [1440, 900, 'light'],
  [390, 844, 'dark'],
] as const)('asks, answers at once with reasons, and goes on: %i pixels', async (width, height, colorScheme) => {
  const { page, expectQuiet, close } = await openApp('#/practice', {
    width,
    height,
    colorScheme,
    reducedMotion: 'reduce',
  });
  await page.getByRole('button', { name: 'Ten minutes a day' }).click();
  for (let question = 1; question <= 3; question++) {
    await page.getByText(`Question ${question} of 20`).waitFor();
    expect(await complaints(page)).toEqual([]);
    await answerFirst(page);
    expect(await page.locator('.drill-reasons li').count()).toBeGreaterThanOrEqual(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    expect(await complaints(page)).toEqual([]);
    await page.getByRole('button', { name: 'Next question' }).click();
  }
  await page.getByRole('button', { name: 'Stop here' }).click();
  await page.getByRole('link', { name: /What you know/ }).click();
  await page.getByText('3 questions answered').waitFor();
  await page.reload();
  await page.getByText('3 questions answered').waitFor();
  expect(await complaints(page)).toEqual([]);
  expectQuiet();
  await close();
});

it('opens the drill that an address names, and is done by keys alone', async () => {
  const { page, expectQuiet, close } = await openApp(`#/practice/${DRILL.id}`);
  const radio = page.getByRole('radio').first();
  await radio.focus();
  for (let place = 0; place < DRILL.answer; place++) await page.keyboard.press('ArrowDown');
  if (DRILL.answer === 0) await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  const verdict = page.getByText('Right.', { exact: true });
  await verdict.waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('Right.');
  expectQuiet();
  await close();
});

it('says which drill there is not', async () => {
  const { page, close } = await openApp('#/practice/nothing.1');
  await page.getByText('There is no drill called').waitFor();
  await close();
});

it('goes on where the browser keeps nothing', async () => {
  const { page, expectQuiet, close } = await openApp('#/practice', {
    before: (empty) =>
      empty.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      }),
  });
  await page.getByRole('button', { name: 'Ten minutes a day' }).click();
  await answerFirst(page);
  await page.getByRole('button', { name: 'Next question' }).click();
  await page.getByText('Question 2 of 20').waitFor();
  expectQuiet();
  await close();
});

describe('the exam', () => {
  it('ends with a certificate whose code the check prints too, in a file that is taken up elsewhere', {
    timeout: 240_000,
  }, async () => {
    const { page, expectQuiet, close } = await openApp('#/progress', { reducedMotion: 'reduce' });
    await page.getByLabel('Your name').fill('Mara Lind');
    await page.getByRole('button', { name: 'Begin the exam' }).click();
    await page.getByText('The exam needs your name and the word').waitFor();
    await page.getByLabel('The word').fill('stork');
    await page.getByRole('button', { name: 'Begin the exam' }).click();
    for (let place = 0; place < EXAM_LENGTH; place++) {
      await page.getByText(`Question ${place + 1} of ${EXAM_LENGTH}`).waitFor();
      const { choices, answer } = examDrill('stork', 'Mara Lind', place);
      await page.getByLabel(choices[answer]?.text ?? '', { exact: true }).check();
      await page.getByRole('button', { name: 'Answer' }).click();
    }
    const code = await page.locator('.certificate-code').innerText();
    expect(await complaints(page)).toEqual([]);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save my results' }).click(),
    ]);
    const text = (await buffer(await saved.createReadStream())).toString();
    const checked = checkResults(text, { lesson: lessonJudge(LESSONS), name: 'Mara Lind', word: 'stork' });
    if (!checked.ok) throw new Error(checked.error);
    expect(checked.value.exam).toMatchObject({ right: EXAM_LENGTH, passed: true, code });

    const chooser = page.getByLabel('Saved results');
    await chooser.setInputFiles({
      name: 'cut.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text.slice(0, 300)),
    });
    await page.getByText('is cut short').waitFor();
    const theirs = text.replace('"Mara Lind"', '"Ito Kenji"');
    await chooser.setInputFiles({ name: 'theirs.json', mimeType: 'application/json', buffer: Buffer.from(theirs) });
    await page.getByText('Nothing was changed').waitFor();
    await chooser.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByText('each graded again').waitFor();
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByRole('button', { name: 'Yes, forget it all' }).click();
    await page.getByText('What you practised and learned here is forgotten').waitFor();
    expect(await page.locator('.certificate').count()).toBe(0);
    expectQuiet();
    await close();
  });
});
