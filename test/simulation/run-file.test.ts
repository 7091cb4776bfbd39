/** Run files: what is saved opens the same, what has changed since is named, and what cannot be read is refused in one sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  configurationsOf,
  DEFAULT_SETTINGS,
  divergenceWords,
  type EventName,
  firstDivergence,
  formatRunFile,
  MAX_FILE_SIZE,
  play,
  readMacros,
  readRunFile,
  runReport,
  type SavedRun,
  simulationOf,
  stepLine,
} from '../../src/simulation/index.ts';
import { parameters } from '../support/random.ts';

const SAVED: SavedRun = {
  settings: { ...DEFAULT_SETTINGS, crm: 'salesforce' },
  events: ['prospect.unsubscribed', 'prospect.askedToOptIn', 'connector.synced', 'admin.clickedOptIn'],
  at: 2,
  person: 'Ana',
  branches: [['prospect.unsubscribed', 'mail.hardBounced']],
  macros: [{ name: 'The race', events: ['admin.clickedOptIn', 'connector.synced'] }],
};

/** The file of a run with something in it changed. */
const tampered = (change: (file: Record<string, unknown>) => object): string =>
  JSON.stringify(change(JSON.parse(formatRunFile(SAVED)) as Record<string, unknown>));
const withField = (name: string, value: unknown): string => tampered((file) => ({ ...file, [name]: value }));

function errorOf(text: string): string {
  const read = readRunFile(text);
  return read.ok ? '' : read.error;
}

describe('a run file', () => {
  it('opens as what was saved', () => {
    expect(readRunFile(formatRunFile(SAVED))).toEqual({ ok: true, value: { ...SAVED, divergence: null } });
  });

  it('opens as what was saved, whatever the settings and the events', () => {
    const configurations = [...configurationsOf('classic'), ...configurationsOf('upgraded')];
    const saved = fc.constantFrom(...configurations).chain((settings) => {
      const events = fc.array(fc.constantFrom(...simulationOf(settings).events), { maxLength: 25 });
      return fc.record({
        settings: fc.constant(settings),
        events,
        at: fc.constant(0),
        person: fc.constant('Ana'),
        branches: fc.array(events, { maxLength: 3 }),
        macros: fc.constant([]),
      });
    });
    fc.assert(
      fc.property(saved, (run) => {
        expect(readRunFile(formatRunFile(run))).toEqual({ ok: true, value: { ...run, divergence: null } });
      }),
      parameters(40),
    );
  });

  it('keeps one short line for each step', () => {
    const file = JSON.parse(formatRunFile(SAVED)) as { steps: string[] };
    expect(file.steps).toEqual([
      'changed optedOut=true doNotEmail=true',
      'changed requested=true',
      'changed crmOptOut=true',
      'changed optedOut=false doNotEmail=false requested=false',
    ]);
  });

  it('names the first step that comes out differently, and what it used to do', () => {
    const read = readRunFile(
      tampered((file) => ({ ...file, steps: (file['steps'] as string[]).with(3, 'no-effect').with(2, 'refused') })),
    );
    if (!read.ok || !read.value.divergence) throw new Error('It opens, and something differs.');
    const run = play(simulationOf(SAVED.settings), read.value.divergence.events);
    expect(read.value.divergence.step).toBe(3);
    expect(divergenceWords(run, 'Ana', read.value.divergence)).toBe(
      'The model has changed since this run was saved. Step 3 (The connector synchronized with the CRM) used to be refused; now it would change Email Opt Out to ticked.',
    );
  });

  it('notices a difference in another branch too', () => {
    const read = readRunFile(
      tampered((file) => ({
        ...file,
        branches: [{ events: SAVED.branches[0], steps: ['changed optedOut=true doNotEmail=true', 'no-effect'] }],
      })),
    );
    expect(read.ok && read.value.divergence?.step).toBe(2);
    expect(read.ok && read.value.divergence?.events).toEqual(SAVED.branches[0]);
  });

  it('refuses a newer format by its name and version', () => {
    expect(errorOf(withField('version', 2))).toBe(
      'This run file is in a newer format, "mailability.run" version 2; this page reads version 1.',
    );
  });

  it('refuses a newer model, and takes an older one', () => {
    expect(errorOf(withField('model', 'classic.2'))).toContain('newer model, "classic.2"; this page knows "classic.1"');
    expect(readRunFile(withField('model', 'classic.0')).ok).toBe(true);
  });

  it.each([
    ['no JSON', 'run!', 'not a run saved here'],
    ['nothing', '', 'not a run saved here'],
    ['JSON of something else', '{"format":"other"}', 'not a run saved here'],
    ['a list', '[1,2]', 'not a run saved here'],
    ['a version that is no number', withField('version', '1'), 'whole number, not "1"'],
    ['an unknown event', withField('events', ['prospect.unsubscribe']), 'Did you mean "prospect.unsubscribed"?'],
    ['too few lines', withField('steps', []), 'one line in "steps" for each of its 4 events'],
    ['a line that says nothing', withField('steps', ['yes', '', '', '']), 'says nothing of step 1: "yes"'],
    ['a line with an unknown field', withField('steps', ['changed toString=true', '', '', '']), 'step 1'],
    ['a step beyond the end', withField('at', 5), 'not a step from 0 to 4'],
    ['a person with markup on two lines', withField('person', 'A\n<b>'), '"person" must be a first name'],
    ['settings that cannot be', withField('settings', { overwriteOptedOut: true }), 'This run file cannot be opened.'],
    ['settings of another edition', withField('settings', { edition: 'upgraded' }), 'settings are of the upgraded'],
    ['branches that are no list', withField('branches', 'many'), '"branches" must be a list, not "many"'],
    ['a branch that is none', withField('branches', [7]), 'Events must be a list'],
    ['a macro without a name', withField('macros', [{ events: ['mail.hardBounced'] }]), 'Macro 1 needs a name'],
    ['a prototype in disguise', '{"format":"mailability.run","version":1,"__proto__":{"model":"classic.1"}}', 'model'],
  ])('refuses %s in one sentence', (_, text, part) => {
    const error = errorOf(text);
    expect(error).toContain(part);
    expect(error).not.toContain('\n');
  });

  it('refuses what is larger than a megabyte without reading it', () => {
    expect(errorOf(`${' '.repeat(MAX_FILE_SIZE)}{}`)).toContain('larger than 1 MB');
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readRunFile(text).ok).toBe(false);
      }),
      parameters(200),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(JSON.parse(formatRunFile(SAVED)) as object)),
        fc.jsonValue(),
        (name, value) => {
          readRunFile(withField(name, value));
        },
      ),
      parameters(200),
    );
  });
});

describe('a macro', () => {
  it('may have events of any edition, and no others', () => {
    const events: EventName[] = ['admin.clickedOptIn', 'admin.resetHardBounce'];
    expect(readMacros([{ name: 'Both', events }])).toEqual({ ok: true, value: [{ name: 'Both', events }] });
    const wrong = readMacros([{ name: 'Wrong', events: ['admin.clickOptIn'] }]);
    expect(wrong.ok ? '' : wrong.error).toContain('Did you mean "admin.clickedOptIn"?');
  });
});

describe('a step’s line', () => {
  it('differs where a step differs, and a run agrees with its own lines', () => {
    const run = play(simulationOf(SAVED.settings), SAVED.events);
    const lines = run.steps.map(stepLine);
    expect(firstDivergence(run, lines)).toBeNull();
    expect(firstDivergence(run, lines.with(1, 'no-effect'))?.step).toBe(2);
  });
});

describe('a report', () => {
  const run = play(simulationOf(SAVED.settings), SAVED.events);

  it('has every step with its outcome and rules, the verdict, the settings and the link', () => {
    const report = runReport(run, { person: 'Ana', link: 'https://example.org/#/explore?model=classic.1' });
    for (const { number, why } of run.steps) {
      expect(report).toContain(`\n| ${number} | `);
      for (const sentence of why) expect(report).toContain(sentence);
    }
    expect(report).toContain('# May Ana be emailed?');
    expect(report).toContain('**Mailable.**');
    expect(report).toContain('| CRM connector | Salesforce |');
    expect(report).toContain('<https://example.org/#/explore?model=classic.1>');
    const rows = report.split('\n').filter((line) => /^\| \d/.test(line));
    expect(rows.map((row) => row.split(' | ').length)).toEqual(run.steps.map(() => 6));
  });

  it('lets no word from outside become markup', () => {
    const report = runReport(run, { person: '[x](y) <b>|#' });
    expect(report).toContain('\\[x\\](y) \\<b\\>\\|\\#');
    expect(report).not.toMatch(/(^|[^\\])<b>/);
  });
});
