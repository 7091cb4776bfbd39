import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTrace, parseTrace } from '../../src/engine/index.ts';

const name = fc.stringMatching(/^[a-zA-Z.]{1,20}$/);

describe('a run as text', () => {
  it('comes back as it was written, whatever the input holds', () => {
    fc.assert(
      fc.property(
        fc.record({
          model: name,
          input: fc.dictionary(
            fc.string({ minLength: 1 }).filter((key) => !['model', 'run', 'at', '__proto__'].includes(key)),
            fc.string(),
          ),
          events: fc.array(name),
        }),
        fc.nat(),
        (parts, n) => {
          const trace = { ...parts, at: n % (parts.events.length + 1) };
          const read = parseTrace(formatTrace(trace));
          expect(read).toEqual({ ok: true, value: { ...trace, input: { ...trace.input } } });
        },
      ),
    );
  });

  it('stays readable', () => {
    expect(formatTrace({ model: 'toy.1', input: { crm: 'none' }, events: ['a.b', 'c.d'], at: 1 })).toBe(
      'model=toy.1&crm=none&run=a.b,c.d&at=1',
    );
  });

  it.each([
    ['', /does not say its model/],
    ['model=a&model=b', /"model" twice/],
    ['model=a&run', /cannot be read/],
    ['model=a&run=%E0%A4%A', /cannot be read/],
    ['model=a&run=x&at=2', /from 0 to 1/],
    ['model=a&run=x&at=-1', /from 0 to 1/],
    ['model=a&run=x&at=1e3', /from 0 to 1/],
    [`model=${'a'.repeat(200_001)}`, /at most 200000/],
  ])('refuses %s in one sentence', (text, message) => {
    const read = parseTrace(text);
    expect(read.ok ? '' : read.error).toMatch(message);
    expect(read.ok ? '' : read.error).not.toMatch(/\n/);
  });

  it('writes out what cannot be seen in the part that it refuses', () => {
    const read = parseTrace('\u202eodel=classic.1&m\u2066');
    expect(read).toEqual({ ok: false, error: expect.stringContaining('"m\\u2066"') });
  });
});
