/** Files that are broken, or made to do harm: each costs one line of what was not read, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodingOf, type ProjectFile, scan } from '../../src/scan/index.ts';
import { parameters } from '../support/random.ts';
import { assignment, decision, document, FIELD, flow, onUpdate, sets, start, tag, update } from './metadata.ts';
import { deedOf, scanTexts } from './scan-texts.ts';

const GOOD = {
  'flows/Good.flow-meta.xml': flow('Good', start('Save'), update('Save', tag('object', 'Lead'), sets(true))),
};
const BAD = 'flows/Bad.flow-meta.xml';

const BOMB = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "${FIELD}">${Array.from({ length: 10 }, (_, n) => `<!ENTITY e${n} "${`&${n === 0 ? 'a' : `e${n - 1}`};`.repeat(10)}">`).join('')}]><Flow>&e9;</Flow>`;

const HOSTILE: readonly (readonly [what: string, text: string, why: RegExp])[] = [
  ['entities that would expand', BOMB, /document type/],
  ['a file from elsewhere', `<!DOCTYPE x SYSTEM "file:///etc/passwd"><Flow>${FIELD}</Flow>`, /document type/],
  ['ten thousand levels', `${'<a>'.repeat(10_000)}${FIELD}${'</a>'.repeat(10_000)}`, /deep/],
  ['a file cut short', document('Flow', tag('label', FIELD)).slice(0, -9), /not well-formed/],
  ['a tag that was never closed', `<Flow><label>${FIELD}</Flow>`, /not well-formed/],
  ['no XML at all', `${FIELD} = true`, /not well-formed/],
  ['another kind of file', document('Profile', FIELD), /holds no flow/],
  ['an entity that there is not', `<Flow>${FIELD}&nbsp;</Flow>`, /not well-formed/],
];

describe('a hostile file', () => {
  it.each(HOSTILE)('with %s is one line, and the rest is read', async (_, text, why) => {
    const result = await scanTexts({ [BAD]: text, ...GOOD });
    const lines = result.unread.filter(({ outside }) => !outside);
    expect(lines.map(({ file }) => file)).toEqual([BAD]);
    expect(lines[0]?.why).toMatch(why);
    expect(lines[0]?.why).not.toContain('\n');
    expect(result.automations.map(deedOf)).toEqual(['ticks']);
  });

  it('that cannot be read is said by why', async () => {
    const files: readonly ProjectFile[] = [{ path: BAD, read: () => ({ ok: false, error: 'is larger than 20 MB' }) }];
    const { unread, files: counts } = await scan(files);
    expect(unread[0]).toEqual({ file: BAD, why: 'is larger than 20 MB' });
    expect(counts).toEqual({ seen: 1, read: 0 });
  });

  it('with formulas that nest without end is followed no deeper than they deserve', async () => {
    const deep = `${'NOT('.repeat(3000)}TRUE${')'.repeat(3000)}`;
    const round = [
      tag('formulas', tag('name', 'A'), tag('expression', '{!B}')),
      tag('formulas', tag('name', 'B'), tag('expression', '{!A}')),
    ];
    const result = await scanTexts({
      'deep.flow-meta.xml': flow(
        'Deep',
        start('Save'),
        tag('formulas', tag('name', 'F'), tag('expression', deep)),
        update('Save', tag('object', 'Lead'), sets('F')),
      ),
      'round.flow-meta.xml': flow('Round', start('Save'), ...round, update('Save', tag('object', 'Lead'), sets('A'))),
    });
    expect(result.automations.map(deedOf)).toEqual(['both?', 'both?']);
  });

  it('with subflows that call each other doubly comes to an end', async () => {
    const call = (name: string, target: string, next: string | null) =>
      tag(
        'subflows',
        tag('name', name),
        tag('flowName', target),
        next === null ? '' : tag('connector', tag('targetReference', next)),
      );
    const level = (number: number) =>
      flow(
        `L${number}`,
        start('A'),
        call('A', `L${number + 1}`, 'B'),
        call('B', `L${number + 1}`, 'Save'),
        update('Save', tag('object', 'Lead'), sets(true)),
      );
    const texts = Object.fromEntries(
      Array.from({ length: 9 }, (_, number) => [`flows/L${number}.flow-meta.xml`, level(number)]),
    );
    const { automations } = await scanTexts(texts);
    // What lies too deep to be followed is told where it stands.
    expect(automations.length).toBeGreaterThanOrEqual(9);
  });

  it('with three thousand decisions in a row is followed', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => decision(`D${n}`, '$Record.A__c', true, `D${n + 1}`, null));
    const { automations } = await scanTexts({
      'a.flow-meta.xml': flow(
        'Long',
        onUpdate('D0', 'Before'),
        ...many,
        assignment('D3000', null, [`$Record.${FIELD}`, true]),
      ),
    });
    expect(automations.map(deedOf)).toEqual(['ticks']);
  });
});

describe('what a file calls its parts', () => {
  const saving = (label: string) => flow(label, start('Save'), update('Save', tag('object', 'Lead'), sets(true)));
  const namesOf = async (...labels: readonly string[]) => {
    const texts = labels.map((label, place) => [`flows/F${place}.flow-meta.xml`, saving(label)]);
    return (await scanTexts(Object.fromEntries(texts))).automations.map(({ name }) => name);
  };

  it('hides nothing, turns nothing, and stays on one line', async () => {
    expect(await namesOf('Nightly\u202e daol', 'Two\nlines', 'A\u200bB')).toEqual([
      'Nightly\ufffd daol: Save',
      'Two lines: Save',
      'A\ufffdB: Save',
    ]);
  });

  it('is no longer than an organisation’s file takes', async () => {
    const [name = ''] = await namesOf('𝒳'.repeat(255));
    expect(name.length).toBeLessThanOrEqual(190);
    expect(name).toMatch(/^𝒳+\ufffd?…$/u);
  });

  it('is told apart, also from what another is called by itself', async () => {
    const names = await namesOf('A', 'A', 'A', 'A: Save (2)');
    expect(new Set(names).size).toBe(4);
    expect(names.slice(0, 2)).toEqual(['A: Save', 'A: Save (2)']);
  });
});

describe('a text', () => {
  it('is read with the mark of its encoding', async () => {
    const marked = await scanTexts({ 'a.flow-meta.xml': `\ufeff${Object.values(GOOD)[0]}` });
    expect(marked.automations).toHaveLength(1);
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf, 0x3c]],
    ['utf-16le', [0xff, 0xfe, 0x3c, 0]],
    ['utf-16be', [0xfe, 0xff, 0, 0x3c]],
    ['utf-16le', [0x3c, 0]],
    ['utf-16be', [0, 0x3c]],
    ['utf-16le', [0x23, 0]],
    ['utf-16be', [0, 0x4f]],
    // Half a mark is none.
    ['utf-8', [0xff, 0x3c]],
    ['utf-8', [0x3c, 0xfe]],
    ['utf-8', [0xfe, 0x3c]],
    ['utf-8', [0x3c, 0xff]],
    ['utf-8', [0, 0]],
    ['utf-8', [0]],
    ['utf-8', [0x4f]],
    ['utf-8', []],
  ])('is told to be %s', (encoding, bytes) => {
    expect(encodingOf(Uint8Array.from(bytes))).toBe(encoding);
  });
});

it('never throws, whatever a file holds', async () => {
  const word = fc.constantFrom(
    '<Flow>',
    '</Flow>',
    '<start>',
    '</start>',
    FIELD,
    '<recordUpdates>',
    '</recordUpdates>',
    '<name>',
    '</name>',
    '&',
    '<',
    '"',
    'a=',
    '{!',
    '(',
    '<![CDATA[',
    ']]>',
  );
  const ending = fc.constantFrom(
    '.flow-meta.xml',
    '.workflow',
    '.sdl',
    'process-conf.xml',
    '.profile',
    '.object',
    '.quickAction',
    '.field-meta.xml',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 12 }), ending, async (words, end) => {
      const { automations, unread } = await scanTexts({ [`x${end}`]: words.join('') + FIELD });
      expect(unread.some(({ why }) => why.startsWith('could not be understood'))).toBe(false);
      expect(automations.length).toBeLessThan(9);
    }),
    parameters(1000),
  );
});
