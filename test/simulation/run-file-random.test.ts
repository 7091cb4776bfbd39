/** Run files and names at random: whatever is saved opens the same, and nothing that is read throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationsOf, formatRunFile, nameFrom, readRunFile, simulationOf } from '../../src/simulation/index.ts';
import { parameters } from '../support/random.ts';
import { SAVED, withField } from '../support/saved-run.ts';

describe('a run file', () => {
  it('opens as what was saved, whatever the settings and the events', () => {
    const configurations = [...configurationsOf('classic'), ...configurationsOf('upgraded')];
    const saved = fc.constantFrom(...configurations).chain((settings) => {
      const events = fc.array(fc.constantFrom(...simulationOf(settings).events), { maxLength: 25 });
      const name = fc.option(fc.string({ unit: 'binary', maxLength: 80 }).map((typed) => nameFrom(typed)));
      return fc.record({
        settings: fc.constant(settings),
        name,
        events,
        at: fc.constant(0),
        person: fc.constant('Ana'),
        branches: fc.array(fc.record({ name, events }), { maxLength: 3 }),
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

describe('a name that somebody types', () => {
  it.each([
    ['  Asked   first ', 'Asked first'],
    ['two\nlines', 'two lines'],
    ['', null],
    [' \u200b\u200d ', null],
    ['a\u202eb', 'ab'],
    ['a \u0000 b', 'a b'],
    ['نمی\u200cخواهم', 'نمی\u200cخواهم'],
    ['👩\u200d🚀', '👩\u200d🚀'],
    [`${'x'.repeat(59)}🚀`, 'x'.repeat(59)],
    ['<b>bold</b>', '<b>bold</b>'],
  ])('%j becomes %j', (typed, name) => {
    expect(nameFrom(typed)).toBe(name);
  });

  it('can be saved and opened again, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const name = nameFrom(typed);
        const read = readRunFile(formatRunFile({ ...SAVED, name }));
        expect(read.ok && read.value.name).toBe(name);
        expect(name === null ? null : nameFrom(name)).toBe(name);
      }),
      parameters(200),
    );
  });
});
