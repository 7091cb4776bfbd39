/** What an embed's address asks for, and that nothing in it can make it fail. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShown, readWishes, shownStory, storyIdIn } from '../../src/app/embed/target.ts';
import {
  ageOfLink,
  changesSince,
  completeSettings,
  configurationsOf,
  EDITIONS,
  formatLink,
  play,
  readLink,
  simulationOf,
} from '../../src/simulation/index.ts';
import { STORIES } from '../../stories/index.ts';
import { mangled, whyNoSentence } from '../fuzz/mangled.ts';
import { parameters } from '../support/random.ts';

describe('an embed’s address', () => {
  it.each([
    ['?show=record&theme=dark', { view: 'record', theme: 'dark' }],
    ['?show=everything&theme=pink', { view: 'verdict', theme: null }],
    ['', { view: 'verdict', theme: null }],
  ])('%s', (search, wishes) => {
    expect(readWishes(search)).toEqual(wishes);
  });

  it('takes a run as it stands in the explorer’s address, or that address itself', () => {
    const settings = completeSettings({ crm: 'salesforce' });
    const link = formatLink({ settings, events: ['prospect.unsubscribed', 'connector.synced'], at: 1 });
    for (const hash of [`#${link}`, `#/explore?${link}`]) {
      const shown = readShown(hash);
      expect(shown.ok && shown.value.run.record).toEqual(
        play(simulationOf(settings), ['prospect.unsubscribed']).record,
      );
      expect(shown.ok && shown.value.address).toBe(`#/explore?${link}`);
    }
  });

  it('takes every story by its own address', () => {
    for (const { id, person } of STORIES) {
      const found = storyIdIn(`#/stories/${id}`);
      const shown = shownStory(found ?? expect.fail(), STORIES);
      expect(shown.ok && shown.value.person).toBe(person);
    }
  });

  it('says in a sentence what it cannot read', () => {
    const shown = readShown('#run=prospect.exploded');
    expect(shown.ok).toBe(false);
    expect(!shown.ok && shown.error).toContain('prospect.exploded');
    const story = shownStory('nobody', STORIES);
    expect(!story.ok && story.error).toBe('There is no story called "nobody".');
  });

  it('never throws, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readWishes(text);
        storyIdIn(text);
        const { ok } = readShown(text);
        return typeof ok === 'boolean';
      }),
    );
  });

  it('is read or refused in one sentence, whatever happened to it on its way', () => {
    const good = fc
      .record({
        settings: fc.constantFrom(...EDITIONS.flatMap(({ id }) => configurationsOf(id))),
        at: fc.nat(3),
        form: fc.constantFrom('#', '#/explore?', '#/stories/'),
      })
      .map(({ settings, at, form }) => {
        const events = simulationOf(settings).events.slice(at, at + 3);
        return `${form}${formatLink({ settings, events, at: events.length })}`;
      });
    fc.assert(
      fc.property(mangled(good), (hash) => {
        const shown = readShown(hash);
        if (!shown.ok) {
          expect(whyNoSentence(shown.error)).toBeNull();
          return;
        }
        // What it leads back to is an address of this site, and opens the same run.
        const { address, run } = shown.value;
        expect(address.startsWith('#/explore?')).toBe(true);
        const again = readShown(address);
        expect(again.ok && again.value.run.record).toEqual(run.record);
      }),
      parameters(200),
    );
  });
});

describe('an older link', () => {
  const ageOf = (text: string) => {
    const link = readLink(text);
    return link.ok ? ageOfLink(link.value) : link.error;
  };

  it('is told what has changed since, by edition and version', () => {
    for (const edition of EDITIONS) {
      expect(changesSince(edition, edition.modelVersion)).toEqual([]);
      expect(changesSince(edition, 1).join(' ')).toContain('Prospect resubscribe was off where nobody set it.');
      expect(ageOf(`model=${edition.id}.1&run=prospect.unsubscribed`)).toBe(
        'This link was made with an older model. Then Prospect resubscribe was off where nobody set it.',
      );
      expect(ageOf(`model=${edition.id}.${edition.modelVersion}`)).toBe(null);
    }
  });

  it('that names no model is told nothing', () => {
    expect(ageOf('run=prospect.unsubscribed')).toBe(null);
  });
});
