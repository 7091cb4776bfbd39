/** What all commands share: how text is laid and coloured, how files, XML and automations are named, and what settings mean. */
import { describe, expect, it } from 'vitest';
import { linkLine, linkTo, recordLinkLine, recordLinkTo } from '../../src/cli/shared/bring-back.ts';
import { changeWords, editionNote, mailWords } from '../../src/cli/shared/cli-words.ts';
import { byWords, fixWords, idleWords, wipedWords } from '../../src/cli/shared/fix-words.ts';
import { eachOnce, optionHelp } from '../../src/cli/shared/help-lines.ts';
import { createProgress } from '../../src/cli/shared/progress.ts';
import { done, refused } from '../../src/cli/shared/report.ts';
import { SETTINGS_OPTIONS, usualWord } from '../../src/cli/shared/settings-options.ts';
import { COLOURED, PLAIN, styleFor, wrapped } from '../../src/cli/shared/style.ts';
import { Unwritten, writing } from '../../src/cli/shared/unwritten.ts';
import { element, text } from '../../src/cli/shared/xml.ts';
import { completeSettings, type Idle, NPM_SCRIPT, play, SETTINGS, simulationOf } from '../../src/simulation/index.ts';
import { understood } from '../support/command-line.ts';

describe('text', () => {
  it('is laid into lines of at most 96 characters, and a longer word stands alone', () => {
    const line = `${'a'.repeat(47)} ${'b'.repeat(48)}`;
    expect(wrapped(line)).toEqual([line]);
    expect(wrapped(`${line}b`)).toEqual(['a'.repeat(47), 'b'.repeat(49)]);
    expect(wrapped(`x ${'y'.repeat(120)} z`, '  - ')).toEqual(['  - x', `    ${'y'.repeat(120)}`, '    z']);
    expect(wrapped('', '  ')).toEqual(['  ']);
  });

  it('has colours on a terminal alone, and only where nobody asked for none', () => {
    expect(styleFor(true, {})).toBe(COLOURED);
    expect(styleFor(true, { NO_COLOR: '', TERM: 'xterm' })).toBe(COLOURED);
    expect([styleFor(false, {}), styleFor(true, { NO_COLOR: '1' }), styleFor(true, { TERM: 'dumb' })]).toEqual([
      PLAIN,
      PLAIN,
      PLAIN,
    ]);
    expect(PLAIN.strong('a') + PLAIN.bad('b')).toBe('ab');
    expect(COLOURED.good('ok')).toBe('\u001b[32mok\u001b[39m');
  });

  it('of an option’s help stands beside its name, and goes on below', () => {
    expect(optionHelp('--all', 'Everything.')).toEqual([`  ${'--all'.padEnd(22)}  Everything.`]);
    expect(optionHelp('', 'more')).toEqual([`${' '.repeat(26)}more`]);
    expect(
      eachOnce([
        { id: 'a', n: 1 },
        { id: 'b', n: 2 },
        { id: 'a', n: 3 },
      ]),
    ).toEqual([
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ]);
  });

  it('says of a run what changed, which mail goes, and of the older edition that it is one', () => {
    const run = play(simulationOf(completeSettings({ edition: 'classic' })), ['prospect.unsubscribed']);
    const [change] = run.steps[0]?.changes ?? [];
    expect(change && changeWords(run, change)).toBe('Prospect Opted Out: blank -> ticked');
    expect(mailWords(run).every((sentence) => sentence.endsWith('.'))).toBe(true);
    expect(editionNote(completeSettings({}))).toBe('');
    expect(editionNote(completeSettings({ edition: 'classic' }))).toMatch(/^This is the edition of the older guides\./);
  });
});

describe('XML', () => {
  it('escapes what is special, in attributes also the ends of lines, and replaces what it cannot hold', () => {
    expect(text(`<a & "b" 'c'>\r\n\t\u0001`)).toBe('&lt;a &amp; &quot;b&quot; &apos;c&apos;&gt;&#13;\n\t\ufffd');
    expect(element('a', { b: 'x\ny\t<', n: 3 })).toBe('<a b="x&#10;y&#9;&lt;" n="3"/>');
  });

  it('has elements on lines of their own, and text without space of its own', () => {
    expect(element('a', {}, [element('b', {}), element('c', {})])).toBe('<a>\n<b/>\n<c/>\n</a>');
    expect(element('a', {}, ['one ', 'two'])).toBe('<a>one two</a>');
    expect(element('a', {}, ['one', element('b', {})])).toBe('<a>one<b/></a>');
  });
});

describe('what an organisation is told', () => {
  it('names the first three of many, and nobody where a step is nobody’s automation', () => {
    const step = (...by: readonly string[]) => byWords({ event: 'connector.synced', by });
    expect([step(), byWords(undefined)]).toEqual(['', '']);
    expect(step('A')).toBe(' ("A")');
    expect(step('A', 'B', 'C')).toBe(' ("A", "B" or "C")');
    expect(step('A', 'B', 'C', 'D')).toBe(' ("A", "B", "C" or 1 other)');
  });

  it('has a sentence for each way to fix it with its cost, and says where the search was given up', () => {
    const settings = completeSettings({ crm: 'salesforce' });
    const fix = { kind: 'removal', automations: ['Load'], breaks: [] } as const;
    const costly = { ...fix, breaks: ['P1'] } as const;
    expect(fixWords(settings, {})).toEqual([]);
    expect(fixWords(settings, { fixes: [fix] })).toEqual(['Fix: Do without “Load”.']);
    expect(fixWords(settings, { fixes: [costly] })[0]).toMatch(/^Fix: Do without “Load”\. .*P1/);
    expect(fixWords(settings, { fixes: [fix], fixesGivenUp: true })).toEqual([
      'Fix: Do without “Load”.',
      'The search for fixes was given up: there may be others.',
    ]);
  });

  it('has a sentence for each reason why automations never act, and counts those beyond the third', () => {
    const idle = (name: string, conditionsMet: boolean, entirely: boolean): Idle => ({
      name,
      does: ['connector.synced', 'crmAutomation.tickedOptOut'],
      conditionsMet,
      entirely,
    });
    expect(idleWords([])).toEqual([]);
    expect(idleWords([idle('A', false, true), idle('B', false, false), idle('C', true, true)])).toEqual([
      'Never acts, its conditions being met in no state that can be reached: "A" and "B".',
      'Never acts, there being nothing for it to change in any state that can be reached: "C".',
    ]);
    const partly = (count: number) => idleWords(Array.from({ length: count }, (_, at) => idle(`P${at}`, true, false)));
    expect(partly(3)).toEqual(
      [0, 1, 2].map(
        (at) => `"P${at}" never does a part of what is listed: connector.synced, crmAutomation.tickedOptOut.`,
      ),
    );
    expect(partly(4).at(-1)).toBe('So it is with 1 other.');
    expect(partly(5).slice(2)).toEqual([partly(3)[2], 'So it is with 2 others.']);
    expect(wipedWords([{ name: 'A', does: ['connector.synced'] }])).toEqual([
      'Nothing that "A" does survives a sync: connector.synced.',
    ]);
  });
});

describe('a link', () => {
  const run = { settings: completeSettings({}), events: ['prospect.unsubscribed'] as const, at: 0 };
  const record = { settings: completeSettings({}), given: { optedOut: true } };

  it('opens the explorer that was named, and else says how to come to one', () => {
    const named = { program: 'mailability', explorer: 'https://a.example/' };
    expect(linkLine(named, run)).toBe(linkTo('https://a.example/', run));
    expect(linkTo('https://a.example/', run)).toMatch(/^https:\/\/a\.example\/#\/explore\?model=.*run=prospect/);
    expect(recordLinkLine(named, record)).toBe(recordLinkTo('https://a.example/', record));
    const nobody = { program: 'mailability', explorer: null };
    expect(linkLine(nobody, run)).toBe(`in the explorer: ${linkTo('', run)}`);
    expect(recordLinkLine({ ...nobody, program: NPM_SCRIPT }, record)).toBe(
      `after npm start: ${recordLinkTo('http://localhost:4173/', record)}`,
    );
  });
});

describe('a report', () => {
  it('is done with 0 and nothing beside it unless said otherwise, and refused with 2 and one sentence', () => {
    const told = ({ out, err, exitCode }: ReturnType<typeof done>) => [out, err, exitCode()];
    expect(told(done(['a']))).toEqual([['a'], [], 0]);
    expect(told(done(['a'], 1, ['b']))).toEqual([['a'], ['b'], 1]);
    expect(told(refused('Bad.'))).toEqual([[], ['Bad.'], 2]);
  });
});

describe('the options of settings', () => {
  it('say which words they take, a switch its own, and what they are where nobody says', () => {
    expect(SETTINGS_OPTIONS['assigned']?.value).toBe('yes or no');
    expect(SETTINGS_OPTIONS['resubscribe']?.value).toBe('on or off');
    expect(SETTINGS_OPTIONS['crm']?.value).toMatch(/none.* or /);
    const usual = Object.fromEntries(SETTINGS.map((info) => [info.name, usualWord(info)]));
    expect(usual).toMatchObject({ edition: 'upgraded', crm: 'none', assigned: 'yes', overwriteOptedOut: 'off' });
  });

  it.each(['true', 'on', 'yes'])('take %s for a switch too', (word) =>
    expect(understood(['verify', '--resubscribe', word])).toMatchObject({
      value: { target: { settings: { resubscribe: true } } },
    }),
  );

  it('take a word of another switch for no setting that is none', () =>
    expect(understood(['verify', '--crm', 'yes'])).toMatchObject({ ok: false }));
});

describe('a file that cannot be written', () => {
  it.each([
    ['ENOENT', 'its folder does not exist'],
    ['ENOSPC', 'the disk is full'],
    ['EMFILE', 'the system says EMFILE'],
    ['toString', 'the system says toString'],
  ])('for %s is told in words', (code, words) => {
    const fail = () => {
      throw Object.assign(new Error('x'), { code, syscall: 'open' });
    };
    expect(() => writing('a "b"', fail)).toThrow(new Unwritten(`The file "a \\"b\\"" could not be written: ${words}.`));
  });

  it('passes on what else goes wrong, and what is written', () => {
    const other = Object.assign(new Error('not of the system'), { code: 'ERR' });
    const fail = (error: unknown) => () => {
      throw error;
    };
    expect(() => writing('a', fail(other))).toThrow(other);
    expect(() => writing('a', fail(Object.assign(new Error('no code'), { syscall: 'open' })))).toThrow('no code');
    expect(() => writing('a', fail('a word'))).toThrow('a word');
    expect(writing('a', () => 3)).toBe(3);
  });
});

it('progress is shown from the moment on at which a second has passed', () => {
  const written: string[] = [];
  let time = 0;
  const progress = createProgress({ isTTY: true, write: (piece) => written.push(piece) }, {}, () => time);
  const at = (now: number) => {
    time = now;
    progress.at(now, 9, 'x');
    return written.length;
  };
  expect([at(999), at(1000), at(1099), at(1100)]).toEqual([0, 1, 1, 2]);
  progress.end();
  progress.end();
  expect(written).toHaveLength(3);
});
