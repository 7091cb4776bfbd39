/**
 * Every page, every part and every sheet becomes markup where there is no browser, in both editions: nothing asks for a
 * screen, an address or a storage before it is shown. What they do once they are shown, the browser tests know.
 */
import { readdirSync } from 'node:fs';
import type { ReactElement } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { describe, expect, it } from 'vitest';
import { CompareSheet } from '../../src/app/pages/compare/compare-sheet.tsx';
import { PrintRun } from '../../src/app/pages/explore/print/print-run.tsx';
import { QuestionsSheet } from '../../src/app/pages/explore/questions-sheet.tsx';
import { RecordSheet } from '../../src/app/pages/explore/record-sheet.tsx';
import { MacrosSheet } from '../../src/app/pages/explore/runs/macros-sheet.tsx';
import { RunsSheet } from '../../src/app/pages/explore/runs/runs-sheet.tsx';
import { WaysSheet } from '../../src/app/pages/explore/ways-sheet.tsx';
import { LostPage } from '../../src/app/pages/lost/lost-page.tsx';
import { DOORS, PAGES, pageById } from '../../src/app/pages.ts';
import { CommandLine } from '../../src/app/parts/command-line.tsx';
import { CopyLink } from '../../src/app/parts/copy-link.tsx';
import { CopyText } from '../../src/app/parts/copy-text.tsx';
import { DiagnosisAnswer } from '../../src/app/parts/diagnosis-answer.tsx';
import { DrillCard } from '../../src/app/parts/drill-card.tsx';
import { DrillComing } from '../../src/app/parts/drill-coming.tsx';
import { EditionFlag } from '../../src/app/parts/edition-flag.tsx';
import { EditionNote } from '../../src/app/parts/edition-note.tsx';
import { EndingMark } from '../../src/app/parts/ending-mark.tsx';
import { Outline } from '../../src/app/parts/outline.tsx';
import { OutsideLinks } from '../../src/app/parts/outside-links.tsx';
import { PlayLink } from '../../src/app/parts/play-link.tsx';
import { Postage } from '../../src/app/parts/postage.tsx';
import { Receives } from '../../src/app/parts/receives.tsx';
import { RecordAnswer } from '../../src/app/parts/record-answer.tsx';
import { RecordForm } from '../../src/app/parts/record-form.tsx';
import { RuleBox } from '../../src/app/parts/rule-box.tsx';
import { RuleFacts } from '../../src/app/parts/rule-facts.tsx';
import { RuleLinks } from '../../src/app/parts/rule-link.tsx';
import { RuleSheet } from '../../src/app/parts/rule-sheet.tsx';
import { RuleText } from '../../src/app/parts/rule-text.tsx';
import { RunSteps } from '../../src/app/parts/run-steps.tsx';
import { SettingsList } from '../../src/app/parts/settings-list.tsx';
import { ShownLinks } from '../../src/app/parts/shown-links.tsx';
import { Stamp } from '../../src/app/parts/stamp.tsx';
import { TableBox } from '../../src/app/parts/table-box.tsx';
import { useAnswer } from '../../src/app/parts/use-answer.ts';
import { VerdictMark } from '../../src/app/parts/verdict-mark.tsx';
import { readRoute } from '../../src/app/session/address.ts';
import { comparisonOpening } from '../../src/app/session/comparison-opening.ts';
import { ExplorerProvider } from '../../src/app/session/explorer.tsx';
import { timelineOf } from '../../src/app/session/timeline.ts';
import { DOOR_NAMES } from '../../src/app/shell/doors.ts';
import { SettingsDialog } from '../../src/app/shell/settings-dialog.tsx';
import { ShortcutsDialog } from '../../src/app/shell/shortcuts-dialog.tsx';
import { drillOf } from '../../src/course/index.ts';
import {
  citation,
  completeSettings,
  diagnose,
  diagnosisWords,
  type EventName,
  fieldsToGive,
  organisationOf,
  outsideOf,
  play,
  previews,
  type Settings,
  simulationOf,
} from '../../src/simulation/index.ts';
import { STORIES, storyById } from '../../stories/index.ts';

const EVENTS: readonly EventName[] = ['mail.softBounced', 'prospect.unsubscribed'];
const EDITIONS = (['classic', 'upgraded'] as const).map((edition) => completeSettings({ edition, crm: 'salesforce' }));
const nothing = () => undefined;

/** Waits for whatever comes late. @throws what any component throws, which React would leave to the browser. */
async function markupOf(element: ReactElement): Promise<string> {
  const errors: unknown[] = [];
  const { prelude } = await prerenderToNodeStream(element, { onError: (error) => void errors.push(error) });
  const chunks: Buffer[] = [];
  for await (const chunk of prelude) chunks.push(Buffer.from(chunk));
  if (errors.length > 0) throw errors[0];
  // Between two texts React leaves a mark of its own.
  return Buffer.concat(chunks).toString().replaceAll('<!-- -->', '');
}

function AnsweredRecord({ settings }: { readonly settings: Settings }) {
  return (
    <RecordAnswer answered={useAnswer({ settings, given: { optedOut: true } }, 'Ana')} link="https://a.example/" />
  );
}

/** Inside the explorer, after two events. */
const explored = (settings: Settings, element: ReactElement) =>
  markupOf(
    <ExplorerProvider input={{ settings, timeline: timelineOf(EVENTS), person: 'Ana' }}>{element}</ExplorerProvider>,
  );

describe.each(EDITIONS)('without a browser, in the $edition edition', (settings) => {
  it.each(PAGES)('the page $id is all there', async ({ Content }) => {
    const markup = await explored(settings, <Content id={null} onSettings={nothing} />);
    expect(markup).toContain('<h1');
    const letters = markup.replace(/<[^>]*>/g, '').length;
    expect(letters, 'letters that a page shows before it can be used').toBeGreaterThan(400);
  });

  it('the explorer has its list of events, its record, its step and its timeline', async () => {
    const { Content } = pageById('explore') ?? PAGES[0] ?? expect.fail();
    const markup = await explored(settings, <Content id={null} onSettings={nothing} />);
    for (const said of ['Find what can happen', 'Ana’s record', 'step 2 of 2']) expect(markup).toContain(said);
  });

  it('a story is told in the explorer', async () => {
    const story = STORIES.find((each) => completeSettings(each.settings).edition === settings.edition);
    const { Content } = pageById('explore') ?? expect.fail();
    const page = <Content id={null} onSettings={nothing} />;
    const markup = await markupOf(
      <ExplorerProvider input={{ story: story ?? null, settings }}>{page}</ExplorerProvider>,
    );
    expect(markup).toContain(story?.title);
  });

  it('every link within the app leads to a page', async () => {
    const pages = PAGES.flatMap(({ Content }) => [<Content key="page" id={null} onSettings={nothing} />]);
    const markup = (
      await Promise.all([...pages, <LostPage key="lost" pages={PAGES} />].map((page) => explored(settings, page)))
    ).join('');
    const routes = [...markup.matchAll(/href="(#\/[^"]*)"/g)].map(([, hash = '']) => readRoute(hash));
    expect(routes.length).toBeGreaterThan(200);
    expect(routes.filter(({ page }) => !pageById(page))).toEqual([]);
    expect(routes.filter(({ page, id }) => page === 'stories' && id && !storyById(id))).toEqual([]);
  });

  it.each([
    ['comparison', (held: Settings) => <Comparison settings={held} />, 'Compare in step'],
    ['questions', () => <QuestionsSheet onClose={nothing} />, 'Questions about this record'],
    ['record', () => <RecordSheet onClose={nothing} />, 'The record that you see'],
    ['ways', () => <WaysSheet onClose={nothing} />, 'mailable'],
    ['runs', () => <RunsSheet onOpen={nothing} onClose={nothing} />, 'Save this run'],
    ['macros', () => <MacrosSheet onClose={nothing} />, 'Save what just happened'],
    ['paper', () => <PrintRun />, 'The rules behind it'],
    ['settings', () => <SettingsDialog onClose={nothing} />, 'Settings'],
    ['shortcuts', () => <ShortcutsDialog onClose={nothing} />, 'F2'],
  ])('%s', async (_, sheet, said) => {
    expect(await explored(settings, sheet(settings))).toContain(said);
  });

  const run = play(simulationOf(settings), EVENTS);
  const story = STORIES[0] ?? expect.fail();
  const drill = drillOf({ kind: 'status', seed: 1, aim: null }) ?? expect.fail();
  /** By file. Each stands alone: a part is given all that it shows. */
  const PARTS: Readonly<Record<string, readonly [part: ReactElement, said: string]>> = {
    'command-line': [<CommandLine key="a" label="Again" line="mailability verify" />, 'mailability verify'],
    'copy-link': [<CopyLink key="a" link="https://example.org/#/compare" />, 'Copy link'],
    'drill-card': [<DrillCard key="a" drill={drill} chosen={0} onChoose={nothing} />, 'your answer'],
    'drill-coming': [<DrillComing key="a" />, 'being made'],
    'edition-flag': [<EditionFlag key="a" edition={settings.edition} />, 'edition'],
    'edition-note': [<EditionNote key="a" edition={settings.edition} today="Today it differs." />, 'Today it differs.'],
    'copy-text': [<CopyText key="a" label="Copy it" text={() => ''} />, 'Copy it'],
    'diagnosis-answer': [
      <DiagnosisAnswer
        key="a"
        words={diagnosisWords(diagnose(organisationOf(settings), { optedOut: true }), 'Ana')}
        runHref={() => '#/explore'}
      />,
      'mail to Ana',
    ],
    'record-answer': [<AnsweredRecord key="a" settings={settings} />, 'Copy for a ticket'],
    'record-form': [
      <RecordForm
        key="a"
        settings={settings}
        fields={fieldsToGive(organisationOf(settings))}
        given={{ doNotEmail: true }}
        onChange={nothing}
      />,
      'In Salesforce',
    ],
    'ending-mark': [<EndingMark key="a" story={story} />, 'ending-mark'],
    'outside-links': [<OutsideLinks key="a" entries={outsideOf(settings, run.record)} />, '#/rules/O'],
    outline: [
      <Outline key="a" run={run} effects={previews(run)} folded={false} onFire={nothing} />,
      'Prospect Opted Out',
    ],
    'play-link': [<PlayLink key="a" href="#/explore" about="two events" />, 'two events'],
    postage: [<Postage key="a" person="Ana" postmark="Salesforce" />, 'Salesforce'],
    receives: [<Receives key="a" receives={run.record.receives} />, 'Operational mail'],
    'rule-box': [<RuleBox key="a" id="C12" head="C12" />, citation('C12').text.slice(0, 12)],
    'rule-facts': [
      <RuleFacts key="a" entry={citation('C12')} assumptions="whole" />,
      citation('C12').text.slice(0, 12),
    ],
    'rule-link': [<RuleLinks key="a" ids={['C12']} />, 'C12'],
    'rule-sheet': [<RuleSheet key="a" id="C12" onClose={nothing} />, 'Read C12 in the rulebook'],
    'rule-text': [<RuleText key="a" id="C12" />, 'C12'],
    'run-steps': [<RunSteps key="a" run={run} />, 'Soft bounces'],
    'settings-list': [<SettingsList key="a" settings={settings} onChange={nothing} />, 'Edition'],
    'shown-links': [<ShownLinks key="a" shows={['C12']} />, 'Rules shown'],
    'table-box': [<TableBox key="a" ticked changed />, ', changed'],
    stamp: [
      <Stamp key="a" look="danger">
        Mailed against their wish
      </Stamp>,
      'Mailed against their wish',
    ],
    'verdict-mark': [<VerdictMark key="a" verdict="holds" kind="line" />, 'olds'],
  };

  it.each(readdirSync('src/app/parts').filter((file) => file.endsWith('.tsx')))('the part %s', async (file) => {
    const [part, said] = PARTS[file.replace('.tsx', '')] ?? expect.fail('No example of it stands here.');
    expect(await markupOf(part)).toContain(said);
  });
});

function Comparison({ settings }: { readonly settings: Settings }) {
  const { comparison } = comparisonOpening('settings', null, { settings, timeline: timelineOf(EVENTS) });
  return comparison ? <CompareSheet comparison={comparison} onClose={nothing} /> : null;
}

it('leads through every door of the bar, in the documentation too, to the first page behind it', () => {
  expect(DOORS.map(({ label, pages }) => ({ label, first: pages[0]?.id }))).toEqual(Object.values(DOOR_NAMES));
});
