/** Runs as things, in a real browser: saved and opened, refused with reasons, replayed, exported, kept as macros, and compared. */
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  EDITIONS,
  formatLink,
  MAX_FILE_SIZE,
  moves,
  storySimulation,
  topologyOf,
  writeMermaid,
} from '../../src/simulation/index.ts';
import { STORIES } from '../../stories/index.ts';
import { complaints, VISITORS } from './complaints.ts';
import { type OpenApp, openApp } from './harness.ts';
import { act, notice, timeline } from './seen.ts';

const RUN =
  '#/explore?model=classic.2&crm=salesforce&resubscribe=no&run=prospect.unsubscribed,prospect.askedToOptIn,connector.synced,admin.clickedOptIn';

const dialog = (page: Page) => page.getByRole('dialog').last();
const head = (page: Page, part: string) => timeline(page, part).waitFor();

async function openSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save, open and export' }).click();
  await dialog(page).waitFor();
}

async function saved(
  page: Page,
  button: string | RegExp,
): Promise<{ readonly name: string; readonly content: Buffer }> {
  const coming = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: button }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), content: await buffer(await download.createReadStream()) };
}

/** Opens a file by the sheet's own input. */
async function openFile(page: Page, content: string | Buffer, name = 'a-run.json'): Promise<void> {
  await openSheet(page);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('a shared run', () => {
  const share = async (hash: string) => {
    const opened = await openApp(hash);
    await opened.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await opened.page.locator('.chart-state').first().waitFor();
    await opened.page.getByRole('button', { name: 'Share run' }).click();
    await opened.page.getByRole('button', { name: 'Copied' }).waitFor();
    return opened;
  };

  it('names the page that a story’s run has, whose preview a chat can show', async () => {
    const [story] = STORIES;
    if (!story) throw new Error('There is no story.');
    const events = story.steps.map(({ event }) => event);
    const link = formatLink({ settings: storySimulation(story).settings, events, at: events.length });
    const { page, expectQuiet, close } = await share(`#/explore?${link}`);
    const said = notice(page, `“${story.title}”, which has a page`);
    await said.waitFor();
    const address = /https?:\S+/.exec(await said.innerText())?.[0] ?? '';
    const answer = await page.context().request.get(address);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain(story.title);
    expectQuiet();
    await close();
  });

  it('that no story tells has none', async () => {
    const { page, expectQuiet, close } = await share(RUN);
    expect(await notice(page, 'has a page').count()).toBe(0);
    expectQuiet();
    await close();
  });
});

describe('a run file', () => {
  it('opens as the same run, with its branches and where one stood', async () => {
    const first = await openApp(RUN);
    await first.page.getByRole('button', { name: 'One step back' }).click();
    await act(first.page, 'Bounces the mail for good').click();
    await head(first.page, '2 branches');
    await first.page.getByRole('button', { name: 'One step back' }).click();
    await head(first.page, 'step 3 of 4');
    const hash = await first.page.evaluate(() => location.hash);
    await openSheet(first.page);
    const { name, content } = await saved(first.page, 'Save this run');
    expect(name).toBe('ana-run.json');
    first.expectQuiet();
    await first.close();

    const second = await openApp('#/explore');
    await openFile(second.page, content, name);
    await notice(second.page, '“ana-run.json” was opened: 4 steps, and each came out as it was saved.').waitFor();
    await head(second.page, 'step 3 of 4');
    await head(second.page, '2 branches');
    expect(await second.page.evaluate(() => location.hash)).toBe(hash);
    second.expectQuiet();
    await second.close();
  });

  it('names the first step that comes out differently now', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await openSheet(page);
    const { content } = await saved(page, 'Save this run');
    await page.keyboard.press('Escape');
    const file = JSON.parse(content.toString()) as { steps: string[] };
    file.steps[3] = 'no-effect';
    await openFile(page, JSON.stringify(file));
    await notice(
      page,
      'Step 4 (An administrator clicked the Opt In link) used to have no effect; now it would change Prospect Opted Out to blank, Do Not Email to blank',
    ).waitFor();
    await head(page, 'step 4 of 4');
    expectQuiet();
    await close();
  });

  let kept: OpenApp;
  beforeAll(async () => {
    kept = await openApp(RUN);
  });
  afterAll(async () => {
    kept.expectQuiet();
    await kept.close();
  });

  it.each([
    [
      'a newer format',
      '{"format":"mailability.run","version":7}',
      '"mailability.run" version 7; this page reads version 1',
    ],
    ['another file', 'a,b\n1,2', 'not a run saved here'],
    ['markup', '{"format":"mailability.run","version":1,"model":"<img src=x onerror=alert(1)>"}', '<img src=x'],
    ['a large file', `"${'x'.repeat(MAX_FILE_SIZE)}"`, 'larger than 5 MB'],
  ])('refuses %s in one sentence and keeps the run on screen', async (_, content, part) => {
    const { page } = kept;
    await head(page, 'step 4 of 4');
    await openFile(page, content);
    await notice(page, part).waitFor();
    expect(await page.locator('.notice img').count()).toBe(0);
    await head(page, 'step 4 of 4');
    expect(await page.evaluate(() => location.hash)).toBe(RUN);
  });

  it('can be dropped onto the page', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await openSheet(page);
    const { content } = await saved(page, 'Save this run');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Start again', exact: true }).click();
    await head(page, 'nothing has happened yet');
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
      return transfer;
    }, content.toString());
    await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
    await page.getByText('Drop the run file to open it.').waitFor();
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
    await notice(page, '“dropped.json” was opened').waitFor();
    await head(page, 'step 4 of 4');
    expectQuiet();
    await close();
  });
});

describe('a macro', () => {
  it('is saved, remembered, played event by event, and forgotten only on purpose', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await page.getByRole('button', { name: 'Macros' }).click();
    await dialog(page)
      .getByLabel(/Steps, counted back/)
      .fill('2');
    await dialog(page).getByLabel('Its name').fill('Race');
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('heading', { name: 'Race' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Macros' }).click();
    await dialog(page).getByRole('button', { name: 'Play Race' }).click();
    await head(page, 'step 6 of 6');
    expect(await page.evaluate(() => location.hash)).toMatch(/,connector\.synced,admin\.clickedOptIn$/);
    await page.getByRole('button', { name: 'Macros' }).click();
    await dialog(page).getByRole('button', { name: 'Forget Race' }).click();
    await dialog(page).getByRole('button', { name: 'Forget it for good' }).click();
    await dialog(page).getByRole('heading', { name: 'Race' }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => localStorage.getItem('mailability.macros'))).toBe('[]');
    expectQuiet();
    await close();
  });

  it('is only not remembered where the storage holds nonsense', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await page.evaluate(() => localStorage.setItem('mailability.macros', '[{"name":7'));
    await page.reload();
    await page.getByRole('button', { name: 'Macros' }).click();
    await dialog(page).getByText('A macro is a handful of events').waitFor();
    expectQuiet();
    await close();
  });
});

describe('the exports', () => {
  it('are not empty, and each is what its name says', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await openSheet(page);
    const report = await saved(page, 'Report');
    expect(report.name).toBe('ana-report.md');
    expect(report.content.toString()).toContain('# May Ana be emailed?');
    expect(report.content.toString()).toContain(`/${RUN}>`);
    const svg = (await saved(page, 'Chart, SVG')).content.toString();
    expect(
      await page.evaluate(
        (text) => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.tagName,
        svg,
      ),
    ).toBe('svg');
    const png = (await saved(page, 'Chart, PNG')).content;
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(await inkIn(page, png)).toBeGreaterThan(0.02);
    expect((await saved(page, 'Machine, SCXML')).content.toString()).toContain('<scxml');
    expect((await saved(page, 'Machine, Mermaid')).content.toString()).toContain('stateDiagram-v2');
    const everything = JSON.parse((await saved(page, 'Everything, JSON')).content.toString()) as {
      readonly steps: readonly unknown[];
      readonly final: { readonly mailable: boolean };
    };
    expect(everything.steps).toHaveLength(4);
    expect(everything.final.mailable).toBe(true);
    expectQuiet();
    await close();
  });

  it.each(EDITIONS.map((edition) => [edition.id, edition] as const))(
    'have a Mermaid diagram of the %s machine that Mermaid reads and draws whole',
    async (_, { machine }) => {
      const topology = topologyOf(machine);
      const { page, close } = await openApp('about:blank');
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') });
      const found = await page.evaluate(async (text) => {
        const { mermaid } = window as unknown as { mermaid: Mermaid };
        mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
        const { diagramType } = await mermaid.parse(text);
        document.body.innerHTML = (await mermaid.render('drawn', text)).svg;
        const rows = [...document.querySelectorAll<HTMLElement>('.edgeLabel p')].map((label) => label.innerHTML);
        return {
          diagramType,
          states: document.querySelectorAll('.node').length,
          containers: document.querySelectorAll('.statediagram-cluster').length,
          arrows: document.querySelectorAll('path.transition').length,
          rows: rows.flatMap((row) => row.split('<br>')).filter((row) => row.trim() !== '').length,
        };
      }, writeMermaid(topology));
      const drawn = topology.transitions.filter((transition) => moves(transition) && transition.source !== '');
      const initial = topology.states.filter((state) => state.initial).length;
      const compound = topology.states.filter(({ type }) => type === 'compound').length;
      expect(found).toEqual({
        diagramType: 'stateDiagram',
        // Each beginning is a dot of its own.
        states: topology.states.length - compound + initial,
        containers: compound,
        arrows: new Set(drawn.map(({ source, target }) => `${source} ${target ?? source}`)).size + initial,
        rows: drawn.length,
      });
      await close();
    },
  );
});

interface Mermaid {
  readonly initialize: (options: object) => void;
  readonly parse: (text: string) => Promise<{ readonly diagramType: string }>;
  readonly render: (id: string, text: string) => Promise<{ readonly svg: string }>;
}

/** The share of a picture that is nearly black: active states and words. */
async function inkIn(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(
    async (bytes) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d');
      context?.drawImage(picture, 0, 0);
      const data = context?.getImageData(0, 0, picture.width, picture.height).data ?? [];
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 60) dark += 1;
      return dark / (data.length / 4);
    },
    [...png],
  );
}

describe('the comparison', () => {
  it('marks the first step in which other settings come to something else', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await page.getByRole('button', { name: 'Compare with other settings' }).click();
    await dialog(page).getByText('Choose the other settings').click();
    await dialog(page).getByText('SugarCRM', { exact: true }).click();
    // SugarCRM's sync wipes nothing here, so this run is the same there.
    await dialog(page).getByText('Every step comes out the same in both.').waitFor();
    const first = dialog(page).locator('tr', { hasText: 'First difference' });
    expect(await first.count()).toBe(0);
    await dialog(page).locator('.compare-settings').getByText('No CRM', { exact: true }).click();
    await first.filter({ hasText: 'refused' }).waitFor();
    // Without a CRM the sync of step 3 is refused; the steps before it come to the same.
    expect(await first.getByRole('button').innerText()).toMatch(/3$/);
    await dialog(page).getByText('Both records after step 3').waitFor();
    expectQuiet();
    await close();
  });

  it('puts two branches side by side, and is reached from the settings too', async () => {
    const { page, expectQuiet, close } = await openApp(RUN);
    await page.getByRole('button', { name: 'One step back' }).click();
    await act(page, 'Bounces the mail for good').click();
    await head(page, '2 branches');
    await page.getByRole('button', { name: 'Compare branches' }).click();
    await dialog(page).getByText('They part at step 4; one ends not mailable, the other mailable.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Change the settings/ }).click();
    await dialog(page).getByRole('button', { name: 'Compare with other settings' }).click();
    await page.getByRole('dialog', { name: 'Compare in step' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Settings' }).waitFor();
    expectQuiet();
    await close();
  });
});

describe('axe', () => {
  it.each(VISITORS)('finds nothing in the panels at %s', async (_, visitor) => {
    const { page, expectQuiet, close } = await openApp(RUN, visitor);
    for (const name of ['Save, open and export', 'Macros', 'Compare with other settings']) {
      await page.getByRole('button', { name }).click();
      await dialog(page).waitFor();
      if (name.startsWith('Compare')) await dialog(page).getByText('Both records').waitFor();
      expect(await complaints(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expectQuiet();
    await close();
  });
});
