/**
 * The course in somebody else's learning system: scorm-again's SCORM 1.2 runtime, behind a shim that is as strict as the
 * standard. Launched, left in the middle, resumed and finished.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answered,
  CHAPTERS,
  DRILL_KINDS,
  drillsFrom,
  EXAM_LENGTH,
  examDrill,
  type KeptLesson,
  type Lesson,
  lessonSimulation,
  MOST_SUSPEND_BYTES,
  NO_PROGRESS,
  NOTHING_SUSPENDED,
  offeredBet,
  packSuspended,
} from '../../src/course/index.ts';
import { RULES } from '../../src/simulation/index.ts';
import { LESSONS } from '../../stories/index.ts';
import { complaints, VISITORS } from './complaints.ts';
import { openApp } from './harness.ts';

const NAME = 'Kenji Ito';
const WORD = 'heron';

let folder = '';
let server: Server;
let url = '';
let files: Readonly<Record<string, Uint8Array>> = {};

/** The learning system: scorm-again behind a shim that counts, and refuses what the standard refuses. */
const LMS = `<!doctype html><html lang="en"><title>LMS</title><body><main><h1>LMS</h1></main><script src="/lms/scorm12.js"></script><script src="/lms/shim.js"></script></body></html>`;
const SHIM = `
  let isBegun = false;
  const kept = JSON.parse(sessionStorage.getItem('kept') ?? '{}');
  const inner = new Scorm12API({ autocommit: false, lmsCommitUrl: false });
  inner.loadFromFlattenedJSON({
    'cmi.core.student_name': 'Ito, Kenji', 'cmi.core.student_id': 'ito', 'cmi.launch_data': '${WORD}',
    ...(kept.suspend ? { 'cmi.suspend_data': kept.suspend } : {}),
  });
  window.seen = { commits: 0, finished: 0, refused: [], largest: 0, values: {} };
  window.API = {
    LMSInitialize: (text) => { isBegun = true; return inner.lmsInitialize(text); },
    LMSGetValue: (name) => (name === 'cmi.core.entry' ? '' : inner.lmsGetValue(name)),
    LMSSetValue: (name, value) => {
      const bytes = new TextEncoder().encode(value).length;
      if (!isBegun || window.seen.finished || typeof value !== 'string' || (name === 'cmi.suspend_data' && bytes > 4096)) { window.seen.refused.push(name); return 'false'; }
      if (name === 'cmi.suspend_data') window.seen.largest = Math.max(window.seen.largest, bytes);
      const done = String(inner.lmsSetValue(name, value));
      if (done !== 'true') window.seen.refused.push(name + '=' + value);
      window.seen.values[name] = value;
      return done;
    },
    LMSCommit: () => {
      if (window.refusing) return 'false';
      window.seen.commits++;
      sessionStorage.setItem('kept', JSON.stringify({ suspend: inner.lmsGetValue('cmi.suspend_data') }));
      return 'true';
    },
    LMSFinish: () => { window.seen.finished++; return 'true'; },
    LMSGetLastError: () => inner.lmsGetLastError(), LMSGetErrorString: () => '', LMSGetDiagnostic: () => '',
  };
  const frame = document.createElement('iframe');
  frame.title = 'course'; frame.src = '/course/index.html'; frame.style = 'width:100%;height:900px;border:0';
  document.querySelector('main').append(frame);
`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mailability-scorm-'));
  const { status } = spawnSync(process.execPath, ['src/build/scorm/build-scorm.mjs', folder], { stdio: 'inherit' });
  expect(status).toBe(0);
  files = unzipSync(new Uint8Array(readFileSync(join(folder, 'mailability-scorm12.zip'))));
  const runtime = readFileSync('node_modules/scorm-again/dist/scorm12.js');
  server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    const own: Readonly<Record<string, string | Uint8Array>> = {
      '/': LMS,
      '/lms/shim.js': SHIM,
      '/lms/scorm12.js': runtime,
    };
    const body = own[path] ?? files[path.replace('/course/', '')];
    response.writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'text/html' });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
}, 240_000);

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('names every file in its manifest, which stands first', () => {
  expect(Object.keys(files)[0]).toBe('imsmanifest.xml');
  const manifest = new DOMParser().parseFromString(new TextDecoder().decode(files['imsmanifest.xml']), 'text/xml');
  const hrefs = [...manifest.getElementsByTagName('file')].map((file) => file.getAttribute('href'));
  expect(hrefs.toSorted()).toEqual(
    Object.keys(files)
      .filter((name) => name !== 'imsmanifest.xml')
      .toSorted(),
  );
  expect(manifest.getElementsByTagName('schemaversion')[0]?.textContent).toBe('1.2');
});

interface Seen {
  readonly commits: number;
  readonly refused: readonly string[];
  readonly largest: number;
  readonly values: Readonly<Record<string, string>>;
}
const seenBy = (page: Page): Promise<Seen> => page.evaluate(() => (window as unknown as { seen: Seen }).seen);
const commits = async (page: Page): Promise<number> => (await seenBy(page)).commits;
const courseIn = (page: Page) => page.frameLocator('iframe');

/** Lets the system keep something from an earlier sitting, and opens the course again. */
async function keptBefore(page: Page, suspend: string): Promise<void> {
  await page.evaluate((text) => sessionStorage.setItem('kept', JSON.stringify({ suspend: text })), suspend);
  await page.reload();
}

const lessonOf = (id: string): Lesson => LESSONS.find((lesson) => lesson.id === id) ?? expect.fail();

/** Takes the right choice of a lesson's bet. */
async function bet(page: Page, lesson: Lesson): Promise<void> {
  const { choices, answer } = offeredBet(lesson);
  await courseIn(page)
    .getByLabel(choices[answer]?.words ?? '', { exact: true })
    .check();
  await courseIn(page).getByRole('button', { name: 'See what happens' }).click();
}

const act = (page: Page, event: string) => courseIn(page).locator(`[data-event="${event}"]`).click();

/** Answers the exam's question of a place, rightly or not. */
async function answerExam(page: Page, place: number, rightly: boolean, word = WORD): Promise<void> {
  const course = courseIn(page);
  await course.getByText(`Question ${place + 1} of ${EXAM_LENGTH}`).waitFor();
  const { choices, answer } = examDrill(word, NAME, place);
  const choice = choices[rightly ? answer : (answer + 1) % choices.length];
  await course.getByLabel(choice?.text ?? '', { exact: true }).check();
  await course.getByRole('button', { name: 'Answer' }).click();
}

const KEPT: readonly KeptLesson[] = LESSONS.map((lesson) => ({
  id: lesson.id,
  choices: offeredBet(lesson).choices.map(({ words }) => words),
  events: lessonSimulation(lesson).events,
}));
const LAST = LESSONS.at(-1) ?? expect.fail();

/** All lessons done but the last, and a card of every rule in every kind of question: more than anybody has. */
function nearlyEverything(): string {
  let practice = { ...NOTHING_SUSPENDED.practice, name: NAME };
  for (const drill of drillsFrom(31_000, 300, null))
    practice = answered(practice, drill, 0, { now: Date.UTC(2026, 8, 7) })?.practice ?? practice;
  const [card = ''] = Object.values(practice.cards);
  const every = RULES.flatMap(({ id }) => DRILL_KINDS.map((kind) => [`${id} ${kind.id}`, card] as const));
  practice = { ...practice, cards: { ...Object.fromEntries(every), ...practice.cards } };
  const lessons = Object.fromEntries(
    LESSONS.slice(0, -1).map(({ id, solution }, place) => [
      id,
      { bet: KEPT[place]?.choices[0] ?? null, acts: solution, hints: 0, shown: false, done: 'alone' as const },
    ]),
  );
  const course = { ...NO_PROGRESS, at: LAST.id, lessons };
  return packSuspended({ ...NOTHING_SUSPENDED, course, place: 'lesson', practice, answered: 300, right: 80 }, KEPT);
}

it('is launched at its lessons, left in the middle of one, and resumed there with every act', {
  timeout: 200_000,
}, async () => {
  const { page, expectQuiet, close } = await openApp('', { url });
  const course = courseIn(page);
  const first = LESSONS[0] ?? expect.fail();
  const locks = lessonOf('three-locks');
  await course.getByRole('link', { name: `Begin: ${first.title}` }).click();
  await course.getByRole('heading', { level: 1, name: first.title }).waitFor();
  const before = await commits(page);
  await bet(page, first);
  await expect.poll(() => commits(page)).toBe(before + 1);
  await act(page, first.solution[0] ?? '');
  await course.getByText(first.keep).waitFor();
  await expect.poll(() => commits(page)).toBe(before + 2);
  // There is no explorer beside the course, so no link to one.
  expect(await course.getByText('Open this run in the explorer').count()).toBe(0);

  await course.getByRole('link', { name: 'Lessons', exact: true }).click();
  await course.getByText(`1 of ${LESSONS.length} lessons done`).waitFor();
  await course.getByRole('link', { name: locks.title, exact: true }).click();
  await bet(page, locks);
  await course.getByRole('button', { name: 'A hint' }).click();
  await act(page, locks.solution[0] ?? '');
  await course.getByText('Two acts are left.').waitFor();
  const { values } = await seenBy(page);
  expect(values).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': 'suspend' });
  expect(values['cmi.objectives.0.id']).toBe('first-day');
  expect(values['cmi.objectives.0.status']).toBe('incomplete');
  expect(values).not.toHaveProperty('cmi.core.score.raw');

  await page.reload();
  await course.getByRole('heading', { level: 1, name: locks.title }).waitFor();
  await course.getByText('Two acts are left.').waitFor();
  await course.getByText('You were right.').waitFor();
  await course.getByText(locks.hints[0]).waitFor();
  for (const event of locks.solution.slice(1)) await act(page, event);
  await course.getByText(locks.keep).waitFor();
  expect((await seenBy(page)).refused).toEqual([]);
  expectQuiet();
  await close();
});

it('shows the chart, and what a rule says, without leaving the course', { timeout: 120_000 }, async () => {
  const { page, expectQuiet, close } = await openApp('', { url });
  const course = courseIn(page);
  const first = LESSONS[0] ?? expect.fail();
  await course.getByRole('link', { name: `Begin: ${first.title}` }).click();
  await bet(page, first);
  await course.getByRole('button', { name: 'Show it on the chart' }).click();
  await course.locator('.react-flow__node').first().waitFor();
  await act(page, first.solution[0] ?? '');
  const [rule = ''] = first.teaches;
  await course.getByRole('link', { name: new RegExp(`^${rule} `) }).click();
  await course.getByRole('heading', { level: 1, name: new RegExp(`^${rule} `) }).waitFor();
  await course.getByRole('button', { name: 'Back to where you were' }).click();
  await course.getByRole('heading', { level: 1, name: first.title }).waitFor();
  await course.getByText(first.keep).waitFor();
  expectQuiet();
  await close();
});

it('is finished with everything done: completion by the lessons, then the exam’s score, within 4,096 bytes', {
  timeout: 300_000,
}, async () => {
  const { page, expectQuiet, close } = await openApp('', { url });
  const course = courseIn(page);
  await keptBefore(page, nearlyEverything());
  await course.getByRole('heading', { level: 1, name: LAST.title }).waitFor();
  await bet(page, LAST);
  for (const event of LAST.solution) await act(page, event);
  await course.getByText(LAST.keep).waitFor();
  await expect.poll(async () => (await seenBy(page)).values['cmi.core.lesson_status']).toBe('completed');
  expect((await seenBy(page)).values).not.toHaveProperty('cmi.core.score.raw');

  await course.getByRole('link', { name: 'Practice', exact: true }).click();
  await course.getByRole('button', { name: 'Practise' }).click();
  const before = await commits(page);
  for (let more = 1; more <= 3; more++) {
    await course.getByRole('radio').first().check();
    await course.getByRole('button', { name: 'Answer' }).click();
    await course.getByText(`${300 + more} questions practised`).waitFor();
    if (more < 3) await course.getByRole('button', { name: 'Next question' }).click();
  }
  expect(await commits(page)).toBe(before + 3);
  await course.getByRole('link', { name: 'Exam', exact: true }).click();
  await course.getByRole('button', { name: 'Take the exam' }).click();
  for (let place = 0; place < 9; place++) await answerExam(page, place, place !== 4);
  await course.getByText(`Question 10 of ${EXAM_LENGTH}`).waitFor();

  await page.reload();
  for (let place = 9; place < EXAM_LENGTH; place++) await answerExam(page, place, place !== 12);
  await course.getByText(`Passed: ${EXAM_LENGTH - 2} of ${EXAM_LENGTH} right`).waitFor();
  const seen = await seenBy(page);
  expect(seen.values).toMatchObject({
    'cmi.core.lesson_status': 'passed',
    'cmi.core.score.raw': '90',
    'cmi.core.exit': '',
  });
  for (const place of CHAPTERS.keys())
    expect(seen.values[`cmi.objectives.${place}.status`], `objective ${place}`).toBe('completed');
  expect(seen.values['cmi.core.session_time']).toMatch(/^\d{4}:\d\d:\d\d$/);
  expect(seen.refused).toEqual([]);
  expect(seen.largest).toBeGreaterThan(MOST_SUSPEND_BYTES - 100);
  expect(seen.largest).toBeLessThanOrEqual(MOST_SUSPEND_BYTES);
  expectQuiet();
  await close();
});

it('can be taken again by who has not passed, with other questions', { timeout: 200_000 }, async () => {
  const { page, close } = await openApp('', { url });
  const course = courseIn(page);
  await course.getByRole('link', { name: 'Exam', exact: true }).click();
  await course.getByRole('button', { name: 'Take the exam' }).click();
  for (let place = 0; place < EXAM_LENGTH; place++) await answerExam(page, place, place < 15);
  await course.getByText(`Not passed: 15 of ${EXAM_LENGTH} right`).waitFor();
  expect((await seenBy(page)).values).toMatchObject({
    'cmi.core.lesson_status': 'failed',
    'cmi.core.score.raw': '75',
    'cmi.core.exit': 'suspend',
  });
  await course.getByRole('button', { name: 'Take another exam' }).click();
  await answerExam(page, 0, true, `${WORD} 2`);
  await page.reload();
  await answerExam(page, 1, true, `${WORD} 2`);
  await course.getByText(`Question 3 of ${EXAM_LENGTH}`).waitFor();
  await close();
});

it('leaves what a newer version keeps as it is, until somebody says otherwise', async () => {
  const { page, close } = await openApp('', { url });
  const course = courseIn(page);
  await keptBefore(page, '9AAAAAA.somebody.from.the.future');
  await course.getByRole('heading', { name: 'Your progress was kept by a newer version of this course' }).waitFor();
  expect((await seenBy(page)).values).toEqual({});
  await course.getByRole('button', { name: 'Begin anew' }).click();
  await course.getByRole('link', { name: `Begin: ${LESSONS[0]?.title}` }).waitFor();
  await close();
});

it('goes on, and says so, where the system takes nothing', async () => {
  const { page, close } = await openApp('', { url });
  const course = courseIn(page);
  const first = LESSONS[0] ?? expect.fail();
  await page.evaluate(() => Object.assign(window, { refusing: true }));
  await course.getByRole('link', { name: `Begin: ${first.title}` }).click();
  await bet(page, first);
  await course.getByText('The learning system did not take the last answer.').waitFor();
  await page.evaluate(() => Object.assign(window, { refusing: false }));
  await act(page, first.solution[0] ?? '');
  await course.getByText(first.keep).waitFor();
  expect(await course.getByText('The learning system did not take the last answer.').count()).toBe(0);
  await close();
});

/** A learning system in the course's own window, so that axe, which looks into no frame, sees the course itself. */
const HERE = () => {
  const yes = () => 'true';
  const own = { LMSInitialize: yes, LMSGetValue: () => '', LMSSetValue: yes, LMSCommit: yes, LMSFinish: yes };
  Object.assign(window, { API: own });
};

it.each(VISITORS)('has nothing that axe complains of at a width of %s', { timeout: 120_000 }, async (_, visitor) => {
  const { page, close } = await openApp('', {
    url: `${url}course/index.html`,
    ...visitor,
    before: (empty) => empty.addInitScript(HERE),
  });
  const locks = lessonOf('three-locks');
  await page.getByRole('link', { name: locks.title, exact: true }).waitFor();
  expect(await complaints(page)).toEqual([]);
  await page.getByRole('link', { name: locks.title, exact: true }).click();
  const { choices, answer } = offeredBet(locks);
  await page.getByLabel(choices[answer]?.words ?? '', { exact: true }).check();
  await page.getByRole('button', { name: 'See what happens' }).click();
  for (const event of locks.solution) await page.locator(`[data-event="${event}"]`).click();
  await page.getByText(locks.keep).waitFor();
  expect(await complaints(page)).toEqual([]);
  await page.getByRole('link', { name: 'Practice', exact: true }).click();
  await page.getByRole('button', { name: 'Practise' }).click();
  await page.getByRole('radio').first().waitFor();
  expect(await complaints(page)).toEqual([]);
  await page.getByRole('link', { name: 'Exam', exact: true }).click();
  await page.getByRole('button', { name: 'Take the exam' }).waitFor();
  expect(await complaints(page)).toEqual([]);
  await close();
});
