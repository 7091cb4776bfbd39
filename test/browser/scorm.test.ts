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
import { EXAM_LENGTH, examDrill, MOST_SUSPEND_BYTES } from '../../src/course/index.ts';
import { complaints } from './complaints.ts';
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
  const kept = JSON.parse(sessionStorage.getItem('kept') ?? '{}');
  const inner = new Scorm12API({ autocommit: false, lmsCommitUrl: false });
  inner.loadFromFlattenedJSON({
    'cmi.core.student_name': 'Ito, Kenji', 'cmi.core.student_id': 'ito', 'cmi.launch_data': '${WORD}',
    ...(kept.suspend ? { 'cmi.suspend_data': kept.suspend } : {}),
  });
  window.seen = { commits: 0, finished: 0, refused: [], largest: 0, values: {} };
  window.API = {
    LMSInitialize: (text) => inner.lmsInitialize(text),
    LMSGetValue: (name) => (name === 'cmi.core.entry' ? '' : inner.lmsGetValue(name)),
    LMSSetValue: (name, value) => {
      const bytes = new TextEncoder().encode(value).length;
      if (window.seen.finished || (name === 'cmi.suspend_data' && bytes > 4096)) { window.seen.refused.push(name); return 'false'; }
      if (name === 'cmi.suspend_data') window.seen.largest = Math.max(window.seen.largest, bytes);
      const done = String(inner.lmsSetValue(name, value));
      if (done !== 'true') window.seen.refused.push(name + '=' + value);
      window.seen.values[name] = value;
      return done;
    },
    LMSCommit: () => {
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

/** Answers the exam's question of a place, rightly or not. */
async function answerExam(page: Page, place: number, rightly: boolean): Promise<void> {
  const course = page.frameLocator('iframe');
  await course.getByText(`Exam, question ${place + 1} of ${EXAM_LENGTH}`).waitFor();
  const { choices, answer } = examDrill(WORD, NAME, place);
  const choice = choices[rightly ? answer : (answer + 1) % choices.length];
  await course.getByLabel(choice?.text ?? '', { exact: true }).check();
  await course.getByRole('button', { name: 'Answer' }).click();
}

it('is launched, left in the middle, resumed and finished; completion and score arrive', {
  timeout: 300_000,
}, async () => {
  const { page, expectQuiet, close } = await openApp('', { url });
  const course = page.frameLocator('iframe');
  await course.getByRole('button', { name: 'Practise' }).click();
  for (let practised = 1; practised <= 3; practised++) {
    await course.getByRole('radio').first().check();
    await course.getByRole('button', { name: 'Answer' }).click();
    await course.getByText(`${practised} ${practised === 1 ? 'question' : 'questions'} practised`).waitFor();
    if (practised < 3) await course.getByRole('button', { name: 'Next question' }).click();
  }
  expect((await seenBy(page)).commits).toBe(3);
  await course.getByRole('button', { name: 'Take the exam' }).click();
  for (let place = 0; place < 9; place++) await answerExam(page, place, place !== 4);
  await expect.poll(async () => (await seenBy(page)).commits).toBe(3 + 1 + 9);
  expect((await seenBy(page)).values).toMatchObject({
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.exit': 'suspend',
  });

  await page.reload();
  for (let place = 9; place < EXAM_LENGTH; place++) await answerExam(page, place, place !== 12);
  await course.getByText(`Passed: ${EXAM_LENGTH - 2} of ${EXAM_LENGTH} right`).waitFor();
  const seen = await seenBy(page);
  expect(seen.values).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' });
  expect(seen.values['cmi.core.session_time']).toMatch(/^\d{4}:\d\d:\d\d$/);
  expect(seen.refused).toEqual([]);
  expect(seen.largest).toBeLessThanOrEqual(MOST_SUSPEND_BYTES);
  expect(await complaints(page)).toEqual([]);
  expectQuiet();
  await close();
});
