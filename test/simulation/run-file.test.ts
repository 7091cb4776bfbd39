import { describe, expect, it } from 'vitest';
import {
  type EventName,
  firstDivergence,
  formatRunFile,
  MAX_FILE_SIZE,
  play,
  readMacros,
  readRunFile,
  runReport,
  simulationOf,
  stepLine,
} from '../../src/simulation/index.ts';
import { SAVED, tampered, withField } from '../support/saved-run.ts';

function errorOf(text: string): string {
  const read = readRunFile(text);
  return read.ok ? '' : read.error;
}

describe('a run file', () => {
  it('opens as what was saved', () => {
    expect(readRunFile(formatRunFile(SAVED))).toEqual({ ok: true, value: { ...SAVED, divergence: null } });
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
    expect(read.ok && read.value.divergence).toEqual({
      step: 3,
      told: 'refused',
      found: 'changed crmOptOut=true',
      words:
        'This file does not agree with the model that it names. Step 3 (The connector synchronized with the CRM) used to be refused; now it would change Email Opt Out to ticked.',
    });
  });

  const older = (change: object) => readRunFile(tampered((file) => ({ ...file, model: 'classic.0', ...change })));

  it('names what an older model had and this one has not', () => {
    const { steps } = JSON.parse(formatRunFile(SAVED)) as { steps: string[] };
    const read = older({ steps: steps.with(1, 'changed softBounces=6 hush=true') });
    expect(read.ok && read.value.divergence?.words).toBe(
      'The model has changed since this run was saved. Step 2 (Ana asked to be opted back in) used to change Soft bounces to 6, hush to ticked; now it would change Standing request to standing.',
    );
  });

  it('opens a run of an older model up to an event that no longer exists, and says so', () => {
    const read = older({ events: SAVED.events.with(2, 'connector.whispered' as EventName) });
    expect(read.ok && read.value.events).toEqual(SAVED.events.slice(0, 2));
    expect(read.ok && read.value.divergence?.words).toContain(
      'Step 3 ("connector.whispered") used to change Email Opt Out to ticked; now there is no such event.',
    );
  });

  it('notices a difference in another branch too', () => {
    const read = readRunFile(
      tampered((file) => ({
        ...file,
        branches: [
          { events: SAVED.branches[0]?.events, steps: ['changed optedOut=true doNotEmail=true', 'no-effect'] },
        ],
      })),
    );
    expect(read.ok && read.value.divergence?.step).toBe(2);
    expect(read.ok && read.value.divergence?.words).toContain('In branch 1: Step 2 (');
  });

  it('opens without names where it was saved before there were any', () => {
    const older = tampered(({ name: _, ...file }) => file);
    expect(readRunFile(older)).toEqual({ ok: true, value: { ...SAVED, name: null, divergence: null } });
    expect(formatRunFile({ ...SAVED, name: null })).not.toContain('"name": null');
  });

  it('refuses a newer format by its name and version', () => {
    expect(errorOf(withField('version', 2))).toBe(
      'This run file is in a newer format, "mailability.run" version 2; this page reads version 1.',
    );
  });

  it('refuses a newer model, and takes an older one', () => {
    expect(errorOf(withField('model', 'classic.99'))).toContain(
      'newer model, "classic.99"; this page knows "upgraded.2" or "classic.2"',
    );
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
    ['a line with markup', withField('steps', ['changed <b>=true', '', '', '']), 'step 1'],
    ['an event that never was', withField('events', SAVED.events.with(1, 'x.y' as EventName)), 'Unknown event "x.y"'],
    ['events that are none', tampered((file) => ({ ...file, model: 'classic.0', events: 7 })), 'Events must be a list'],
    ['a step beyond the end', withField('at', 5), 'not a step from 0 to 4'],
    ['a person with markup on two lines', withField('person', 'A\n<b>'), '"person" must be a first name'],
    ['settings that cannot be', withField('settings', { overwriteOptedOut: true }), 'This run file cannot be opened.'],
    ['settings of another edition', withField('settings', { edition: 'upgraded' }), 'settings are of the upgraded'],
    ['branches that are no list', withField('branches', 'many'), '"branches" must be a list, not "many"'],
    ['a branch that is none', withField('branches', [7]), 'Events must be a list'],
    ['a macro without a name', withField('macros', [{ events: ['mail.hardBounced'] }]), 'Macro 1 needs a name'],
    ['a name on two lines', withField('name', 'one\ntwo'), 'The run has the name "one\\ntwo", but a name is 1 to 60'],
    ['a name that cannot be seen', withField('name', ' \u200d '), 'but a name is 1 to 60 characters on one line'],
    ['a name that turns the reading direction', withField('name', 'a\u202eb'), 'The run has the name "a\\u202eb"'],
    ['a name that is too long', withField('name', 'x'.repeat(61)), 'but a name is 1 to 60 characters on one line'],
    [
      'a branch whose name is no text',
      withField('branches', [{ name: 7, events: [], steps: [] }]),
      'Branch 1 has the name 7, but a name is',
    ],
    ['a prototype in disguise', '{"format":"mailability.run","version":1,"__proto__":{"model":"classic.1"}}', 'model'],
  ])('refuses %s in one sentence', (_, text, part) => {
    const error = errorOf(text);
    expect(error).toContain(part);
    expect(error).not.toContain('\n');
  });

  it('refuses what is larger than a file may be without reading it', () => {
    expect(errorOf(`${' '.repeat(MAX_FILE_SIZE)}{}`)).toContain('larger than 5 MB');
  });

  it('refuses a model that is an object, whatever that object calls its fields', () => {
    for (const model of [{ toString: '' }, { valueOf: 1, toString: null }, ['upgraded.2']]) {
      const read = readRunFile(withField('model', model));
      expect(read.ok ? '' : read.error).toContain('It is of the model ');
    }
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

  it('names the branch where somebody has', () => {
    expect(runReport(run, { person: 'Ana', branch: 'Asked first' })).toContain('The branch “Asked first”.');
    expect(runReport(run, { person: 'Ana', branch: null })).not.toContain('The branch');
  });

  it('lets no word from outside become markup', () => {
    const report = runReport(run, { person: '[x](y) <b>|#', branch: '<img>' });
    expect(report).toContain('\\[x\\](y) \\<b\\>\\|\\#');
    expect(report).toContain('The branch “\\<img\\>”.');
    expect(report).not.toMatch(/(^|[^\\])<b>/);
  });
});

describe('numbers in a run file', () => {
  it.each([
    ['version', 1.5],
    ['version', 0],
    ['version', '1'],
    ['at', -1],
    ['at', 1.5],
    ['at', '2'],
    ['at', 5],
  ])('%s as %j is refused', (name, value) => {
    expect(errorOf(withField(name, value))).toContain(typeof value === 'string' ? `"${value}"` : String(value));
  });

  it.each([0, 4])('at step %i of four is a place to stand', (at) => {
    expect(readRunFile(withField('at', at))).toMatchObject({ ok: true, value: { at } });
  });
});

describe('the events of a macro', () => {
  it.each([[[]], ['prospect.unsubscribed'], [Array(5001).fill('connector.synced')]])(
    'are refused as %.40j',
    (events) => {
      const read = readMacros([{ name: 'Race', events }]);
      expect(read.ok ? '' : read.error).toBe('The macro "Race" needs a list of events.');
    },
  );

  it('may be as many as a run has, and so may macros', () => {
    const macro = { name: 'Long', events: Array(5000).fill('connector.synced') };
    expect(readMacros([macro])).toEqual({ ok: true, value: [macro] });
  });
});

describe('the lists of a run file', () => {
  const branches = (count: number) =>
    readRunFile(formatRunFile({ ...SAVED, branches: Array(count).fill({ name: null, events: ['mail.hardBounced'] }) }));
  const macros = (count: number) => readMacros(Array(count).fill({ name: 'Race', events: ['connector.synced'] }));

  it('may have a hundred entries and no more', () => {
    expect(branches(100)).toMatchObject({ ok: true, value: { branches: { length: 100 } } });
    expect(branches(101)).toEqual({
      ok: false,
      error: 'This run file cannot be opened. "branches" has 101 entries; at most 100 are read.',
    });
    expect(macros(100)).toMatchObject({ ok: true, value: { length: 100 } });
    expect(macros(101)).toEqual({ ok: false, error: '"macros" has 101 entries; at most 100 are read.' });
  });
});
