/** The answers of `ask` for people: ways back, ways here, and a table of who may do what now. */
import {
  type ActRow,
  capital,
  conditionsOf,
  counted,
  listed,
  type Origin,
  OUTCOME_WORDS,
  type Outcome,
  originWords,
  type Run,
  replayLine,
  settingsLine,
  uncapital,
  unheardOptOut,
  verdictWords,
  type WayBack,
  waysHere,
  wayWords,
  whoMayDoWhat,
} from '../../simulation/index.ts';
import { type Caller, linkLine } from '../shared/bring-back.ts';
import { deed, editionNote, mailWords, PERSON } from '../shared/cli-words.ts';
import { type Style, wrapped } from '../shared/style.ts';

/** The whole text, line by line; 100 columns are enough, but for the lines to be copied. */
export function askText(run: Run, caller: Caller, style: Style): readonly string[] {
  const { settings } = run.simulation;
  const { stamp, tone, cause, wayOut, ways } = verdictWords(run, PERSON);
  const paint = tone === 'ok' ? style.good : style.bad;
  const events = run.steps.map(({ event }) => event);
  const note = editionNote(settings);
  return [
    ...wrapped(settingsLine(settings)).map(style.strong),
    ...(note ? wrapped(note).map(style.quiet) : []),
    '',
    paint(style.strong(`${stamp.toUpperCase()}${after(run)}`)),
    ...wrapped(capital(cause)),
    // Where it is blocked, the ways out follow; where it is not, this says that it may not last.
    ...(run.record.mailable && wayOut ? wrapped(wayOut) : []),
    ...mailWords(run).flatMap((sentence) => wrapped(sentence)),
    '',
    style.strong(`How does ${PERSON} become mailable again, without breaking policy?`),
    ...backBlock(run, ways, style),
    '',
    style.strong('How could they have got here?'),
    ...hereBlock(run),
    '',
    style.strong('Who may do what now?'),
    ...table(run, style),
    '',
    ...(events.length > 0 ? [`  ${replayLine(caller.program, settings, events)}`] : []),
    `  ${linkLine(caller, { settings, events, at: events.length })}`,
  ];
}

const after = ({ steps }: Run): string => (steps.length > 0 ? ` after ${counted(steps.length, 'step')}` : '');

/** Each way in words, who has to act, and whether a sync can undo it. */
function backBlock(run: Run, ways: readonly WayBack[], style: Style): readonly string[] {
  if (ways.length === 0) return wrapped(noWayBack(run), '  ');
  return ways.flatMap((way, place) => {
    const who = `By ${listed(way.who.map(originWords))}.`;
    const withstands = way.safe ? ['It withstands a sync at any moment'] : [];
    const conditions = [...withstands, ...conditionsOf(run.simulation, way)].map((condition) => ` ${condition}.`);
    const words = capital(wayWords(run.simulation, way, PERSON));
    return [
      ...wrapped(`${words}.`, numbered(place)),
      ...wrapped(`${who}${conditions.join('')}`, INDENT).map(way.safe ? style.good : style.quiet),
    ];
  });
}

function noWayBack(run: Run): string {
  const { record } = run;
  if (record.againstTheirWish) return 'They opted out and nobody asked to undo it: put the opt-out back first.';
  if (record.mailable && unheardOptOut(run))
    return 'An opt-out was ticked in the CRM, and Pardot has not heard of it: see to that first.';
  return record.mailable
    ? 'They are mailable already, and a sync leaves them so.'
    : 'Nobody can bring that about without breaking policy.';
}

function hereBlock(run: Run): readonly string[] {
  const ways = waysHere(run);
  if (ways.length === 0) return ['  Nothing has happened yet.'];
  return ways.flatMap((events, place) => {
    const deeds = events.map((event, step) => (step === 0 ? deed(run, event) : uncapital(deed(run, event))));
    return wrapped(`${deeds.join(', then ')}.`, numbered(place));
  });
}

const INDENT = '     ';
const numbered = (place: number): string => `${String(place + 1).padStart(3)}  `;

const MARKS: Readonly<Record<Outcome, string>> = { changed: '✓', 'no-effect': '○', refused: '✗' };

/** What each origin is called above its column, in two lines so that all eight fit beside the acts. */
const HEADINGS: Readonly<Record<Origin, readonly [string, string]>> = {
  prospect: ['', 'Prospect'],
  admin: ['', 'Admin'],
  marketer: ['', 'Marketer'],
  crmUser: ['CRM', 'user'],
  mail: ['Mail', 'server'],
  automation: ['Pardot', 'auto.'],
  crmAutomation: ['CRM', 'auto.'],
  connector: ['', 'Sync'],
};

/** People by acts, a mark in each cell; a blank one is an act that somebody does not have. */
function table(run: Run, style: Style): readonly string[] {
  // In either edition everybody has some act, and in every state each of the three outcomes occurs.
  const { origins: columns, rows } = whoMayDoWhat(run);
  const label = Math.max(...rows.map((row) => row.label.length));
  const line = (first: string, cells: readonly string[]) => `  ${first.padEnd(label)}  ${cells.join('  ')}`.trimEnd();
  const widths = new Map(columns.map((origin) => [origin, Math.max(...HEADINGS[origin].map((part) => part.length))]));
  const heading = (part: 0 | 1) => columns.map((origin) => HEADINGS[origin][part].padEnd(widths.get(origin) ?? 0));
  const cell = ({ by }: ActRow, origin: Origin): string => {
    const outcome = by.get(origin)?.outcome;
    const rest = ' '.repeat((widths.get(origin) ?? 1) - 1);
    return outcome ? mark(outcome, style) + rest : ` ${rest}`;
  };
  const marks = (['changed', 'no-effect', 'refused'] as const).map(
    (outcome) => `${MARKS[outcome]} ${OUTCOME_WORDS[outcome]}`,
  );
  return [
    style.strong(line('', heading(0))),
    style.strong(line('', heading(1))),
    ...rows.map((row) =>
      line(
        row.label,
        columns.map((origin) => cell(row, origin)),
      ),
    ),
    '',
    `  ${marks.join('   ')}   blank: not an act of theirs`,
  ];
}

function mark(outcome: Outcome, style: Style): string {
  const paint = outcome === 'changed' ? style.good : outcome === 'refused' ? style.bad : style.quiet;
  return paint(MARKS[outcome]);
}
