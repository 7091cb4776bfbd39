/** A Salesforce project on the organisation page, in a real browser: chosen or dropped, read beside the page, taken over by a tick. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaints, VISITORS } from './complaints.ts';
import { type OpenApp, openApp } from './harness.ts';

const FLOW = `<?xml version="1.0" encoding="UTF-8"?>
<Flow xmlns="http://soap.sforce.com/2006/04/metadata">
    <label>Welcome back</label>
    <processType>AutoLaunchedFlow</processType>
    <recordUpdates>
        <name>Open_the_gate</name>
        <label>Open the gate</label>
        <inputAssignments>
            <field>HasOptedOutOfEmail</field>
            <value>
                <booleanValue>false</booleanValue>
            </value>
        </inputAssignments>
        <inputReference>$Record</inputReference>
    </recordUpdates>
    <start>
        <connector>
            <targetReference>Open_the_gate</targetReference>
        </connector>
        <object>Contact</object>
        <recordTriggerType>Update</recordTriggerType>
        <triggerType>RecordBeforeSave</triggerType>
    </start>
    <status>Active</status>
</Flow>`;
const CLASS = 'public class Stopper {\n  public void run() {\n    insert new Lead(HasOptedOutOfEmail = true);\n  }\n}';
const PROJECT: Readonly<Record<string, string>> = {
  'force-app/flows/Welcome_back.flow-meta.xml': FLOW,
  'force-app/classes/Stopper.cls': CLASS,
  'force-app/classes/<img src=x onerror=alert(1)>.cls': 'public class Broken { HasOptedOutOfEmail = ; }',
  'force-app/readme.md': 'HasOptedOutOfEmail = false;',
};
const ZIP = zipSync(Object.fromEntries(Object.entries(PROJECT).map(([path, text]) => [path, strToU8(text)])));
const ADDRESS = `#/organisation?o=${encodeURIComponent(JSON.stringify({ settings: { crm: 'salesforce', optedOutSync: 'most-recent' }, automations: [] }))}`;

const scratch = mkdtempSync(join(tmpdir(), 'mailability-scan-'));
beforeAll(() => {
  for (const [path, text] of Object.entries(PROJECT)) {
    const file = join(scratch, path.replaceAll(/[<>]/g, ''));
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
});
afterAll(() => rmSync(scratch, { recursive: true }));

const chooseZip = (page: Page, buffer: Uint8Array, name = 'project.zip') =>
  page
    .getByLabel('A zip file of a Salesforce project')
    .setInputFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(buffer) });

const said = (page: Page, words: string) =>
  page.locator('.scan-panel').getByText(words, { exact: false }).first().waitFor({ timeout: 30_000 });
const verdict = (page: Page, id: string, wanted: string) =>
  page.locator(`[data-property="${id}"][data-verdict="${wanted}"]`).waitFor({ timeout: 20_000 });

describe('a project that is given to the page', () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp(ADDRESS, { reducedMotion: 'reduce' });
  });
  afterAll(() => app.close());

  it('is read from a zip file, and the page says that nothing leaves it', async () => {
    const { page, expectQuiet } = app;
    await said(page, 'Nothing leaves this page');
    await verdict(page, 'P1', 'holds');
    await chooseZip(page, ZIP);
    await said(page, '“project.zip”: 2 files read, and 2 writes of Email Opt Out found.');
    expectQuiet();
  });

  it('is read from a folder that somebody drags onto the page, as the system hands it over', async () => {
    const { page, expectQuiet, close } = await openApp(ADDRESS, { reducedMotion: 'reduce' });
    await verdict(page, 'P1', 'holds');
    const devTools = await page.context().newCDPSession(page);
    const data = { items: [], files: [join(scratch, 'force-app')], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devTools.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
    await said(page, '“force-app”: 2 files read, and 2 writes of Email Opt Out found.');
    expectQuiet();
    await close();
  });

  it('shows each write with the way that leads to it, and what was not read as plain text', async () => {
    const { page } = app;
    const write = page.locator('.scan-finding', { hasText: 'Welcome back' });
    await write.getByText('How it comes to it').click();
    await write.getByText('force-app/flows/Welcome_back.flow-meta.xml:8').waitFor();
    await page.getByText('Not read (').click();
    await page.getByText('<img src=x onerror=alert(1)>.cls is no Apex that can be read', { exact: false }).waitFor();
    expect(await page.locator('.scan-panel img').count()).toBe(0);
  });

  it('takes a write over by a tick, and the verdict follows; and lets it go again', async () => {
    const { page, expectQuiet } = app;
    const box = page.locator('.scan-finding', { hasText: 'Welcome back' }).getByRole('checkbox');
    await box.check();
    await verdict(page, 'P1', 'violated');
    await page.locator('.automation').getByRole('textbox', { name: 'Name of the automation' }).first().waitFor();
    await box.uncheck();
    await verdict(page, 'P1', 'holds');
    await page.getByRole('button', { name: 'Reckon with all 2 that run' }).click();
    await verdict(page, 'P1', 'violated');
    expect(await page.locator('.automation').count()).toBe(2);
    expectQuiet();
  });

  it('has nothing for axe to complain of', async () => {
    expect(await complaints(app.page)).toEqual([]);
  });

  it('is read from a folder that is chosen, and from one that is dropped', async () => {
    const { page, expectQuiet } = app;
    await page.getByLabel('The folder of a Salesforce project').setInputFiles(join(scratch, 'force-app'));
    await said(page, '“force-app”: 2 files read, and 2 writes of Email Opt Out found.');
    await page.getByRole('button', { name: 'Put it away' }).click();
    expect(await page.locator('.scan-finding').count()).toBe(0);
    await page.evaluate(
      (bytes) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(bytes)], 'dropped.zip', { type: 'application/zip' }));
        for (const type of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [...ZIP],
    );
    await said(page, '“dropped.zip”: 2 files read, and 2 writes of Email Opt Out found.');
    expectQuiet();
  });

  it('is refused in one sentence where it is none', async () => {
    const { page, expectQuiet } = app;
    await chooseZip(page, strToU8('no zip'), 'broken.zip');
    await said(page, '“broken.zip” is no zip file that can be read.');
    await chooseZip(page, zipSync({ 'readme.md': strToU8('hello') }), 'other.zip');
    await said(page, '“other.zip” holds no metadata of Salesforce’s');
    expectQuiet();
  });
});

describe.each(VISITORS)('at a width of %s', (width, visitor) => {
  it('fits, and has nothing for axe to complain of', async () => {
    const { page, close, expectQuiet } = await openApp(ADDRESS, visitor);
    await chooseZip(page, ZIP);
    await said(page, '2 writes of Email Opt Out found.');
    await page.locator('.scan-finding summary').first().click();
    const spill = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(spill).toBe(0);
    expect(await complaints(page)).toEqual([]);
    if (process.env['SCAN_SHOTS'])
      await page.locator('.scan-panel').screenshot({ path: `${process.env['SCAN_SHOTS']}/${width}.png` });
    expectQuiet();
    await close();
  });
});
