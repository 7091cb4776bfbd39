/** The search: what real people type finds the page that answers it, however they spell it; and what fits nothing is answered too. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASKS, openSearch, SITE_PAGES, searchData, wordsIn } from '../../src/site/index.ts';
import { parameters } from '../support/random.ts';
import { FIRST, SECOND, THIRD } from './forum-questions.ts';
import { QUESTIONS } from './questions.ts';

const MOST_SHOWN = 3;
const paths = new Set(SITE_PAGES.map(({ path }) => path));

/** As it comes to a browser: through JSON. */
const index = openSearch(JSON.parse(JSON.stringify(searchData(SITE_PAGES))));

const firstOf = (typed: string): readonly string[] =>
  index
    .search(typed)
    .found.slice(0, MOST_SHOWN)
    .map(({ entry }) => entry.path);

describe('what people type', () => {
  it('is at least a hundred and twenty questions, none twice, about pages that there are', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(120);
    expect(new Set(QUESTIONS.map(({ asks }) => asks)).size).toBe(QUESTIONS.length);
    expect(QUESTIONS.flatMap(({ right }) => right).filter((path) => !paths.has(path))).toEqual([]);
  });

  it.each(QUESTIONS)('finds the page for “$asks” among the first three', ({ asks, right }) => {
    const first = firstOf(asks);
    expect(first.length, `“${asks}” finds something`).toBeGreaterThan(0);
    expect(
      first.some((path) => right.includes(path)),
      `“${asks}” finds ${first.join(', ')}, and not ${right.join(' or ')}`,
    ).toBe(true);
  });

  it('finds it first for at least three of four', () => {
    const first = QUESTIONS.filter(({ asks, right }) => right.includes(firstOf(asks)[0] ?? ''));
    expect(first.length / QUESTIONS.length).toBeGreaterThanOrEqual(0.75);
  });
});

describe('what people write in forums', () => {
  const all = [...FIRST, ...SECOND, ...THIRD];

  it('is none of the questions above and none twice, about pages that there are', () => {
    expect(new Set([...QUESTIONS, ...all].map(({ asks }) => asks)).size).toBe(QUESTIONS.length + all.length);
    expect(all.flatMap(({ right }) => right).filter((path) => !paths.has(path))).toEqual([]);
  });

  // Not each of them: what nobody tuned the search for is not always found. Whatever changes the search may not lose what is.
  it.each([
    { name: 'the eighty', set: FIRST, least: 0.95 },
    { name: 'the forty written after those', set: SECOND, least: 0.875 },
    { name: 'the forty written last', set: THIRD, least: 0.85 },
  ])('finds the page among the first three for at least $least of $name', ({ name, set, least }) => {
    const missed = set.filter(({ asks, right }) => !firstOf(asks).some((path) => right.includes(path)));
    const part = 1 - missed.length / set.length;
    console.log(`${name}: ${set.length - missed.length} of ${set.length}`);
    expect(part, `missed: ${missed.map(({ asks }) => asks).join(' | ')}`).toBeGreaterThanOrEqual(least);
  });
});

describe('spelling', () => {
  const same = (one: string, other: string) =>
    expect([other, wordsIn(other).map(({ word }) => word)]).toEqual([other, wordsIn(one).map(({ word }) => word)]);

  it.each([
    [
      'opt out',
      'opt-out',
      'optout',
      'opted out',
      'opted-out',
      'Opts Out',
      'opting out',
      'OPTED_OUT',
      'optedOut',
      'opt them out',
    ],
    ['unsubscribe', 'unsubscribed', 'un-subscribed', 'unsub', 'Unsubscribing', 'unsubscription'],
    ['opt in', 'opt-in', 'opted back in', 'opt her back in', 're-opt-in', 'opting somebody in'],
    ['resubscribe', 're-subscribe', 'Re-Subscribed', 'subscribe again', 'resub'],
    [
      'do not email',
      'Do-Not-Email',
      'DNE',
      'donotemail',
      'isDoNotEmail',
      'is_do_not_email',
      "don't email",
      'do not e-mail',
    ],
    [
      'hard bounced',
      'hard-bounce',
      'HardBounced',
      'isEmailHardBounced',
      'pi__pardot_hard_bounced__c',
      'Pardot Hard Bounced',
    ],
    ['Email Opt Out', 'HasOptedOutOfEmail', 'PersonHasOptedOutOfEmail', 'has_opted_out_of_email', 'e-mail opt-out'],
    ['Pardot', 'MCAE', 'Account Engagement', 'Marketing Cloud Account Engagement', 'account-engagement'],
    ['sync behaviour', 'sync behavior', 'Sync-Behavior', 'sync behaviors'],
    ['preference centre', 'preference center', 'email preference page', 'EPC', 'pref center'],
    ['e-mails', 'email', 'emailing', 'mail'],
    ['five soft bounces', '5 soft bounces'],
    ['opted out set to false', 'optedOut = false', 'opted out set back to 0', 'opted out unticked'],
    ['unsubscribed', 'abgemeldet', 'Abmeldung', 'abbestellt'],
    ['same email address', 'same mail', 'same address'],
  ])('of “%s” makes no difference', (one, ...others) => {
    for (const other of others) same(one, other);
  });

  it('makes no difference in case, hyphens and gaps, whatever the question', () => {
    fc.assert(
      fc.property(fc.constantFrom(...QUESTIONS), fc.infiniteStream(fc.nat(3)), ({ asks }, choices) => {
        const choice = () => Number(choices.next().value);
        const spelt = asks.replaceAll(/[ a-z]/g, (letter) => {
          if (letter === ' ') return ['  ', ' ', ' ', ' '][choice()] ?? ' ';
          return choice() === 0 ? letter.toUpperCase() : letter;
        });
        same(asks, spelt);
      }),
      parameters(300),
    );
  });

  it('finds the page in spite of a mistake in a long word', () => {
    const long = QUESTIONS.filter(({ asks }) => /^[a-z ]*[a-z]{8,}[a-z ]*$/i.test(asks));
    const missed: string[] = [];
    let tried = 0;
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), fc.nat(2), ({ asks, right }, where, how) => {
        const words = asks.split(' ');
        const at = words.findIndex((word) => word.length >= 8);
        const word = words[at] ?? '';
        // Not in the first two letters, which people type rightly.
        const place = 2 + (where % (word.length - 3));
        const typo = [
          word.slice(0, place) + word.slice(place + 1),
          word.slice(0, place) + word.charAt(place) + word.slice(place),
          word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2),
        ][how];
        const typed = words.with(at, typo ?? word).join(' ');
        tried += 1;
        if (!firstOf(typed).some((path) => right.includes(path))) missed.push(typed);
      }),
      parameters(400),
    );
    expect(missed.length / tried, `missed: ${[...new Set(missed)].join(' | ')}`).toBeLessThan(0.1);
  });
});

describe('where nothing fits', () => {
  it.each(['licence seats', 'score and grade', 'qwertz'])(
    'offers what is near to “%s”, and what stands outside the model',
    (typed) => {
      const { found, nearest, outside } = index.search(typed);
      expect(found).toEqual([]);
      expect(nearest.length).toBeGreaterThan(0);
      expect(outside.map(({ kind }) => kind)).toEqual(
        SITE_PAGES.filter(({ kind }) => kind === 'outside').map(({ kind }) => kind),
      );
      for (const { path } of [...nearest, ...outside]) expect(paths).toContain(path);
    },
  );

  it.each(['webinar connector', 'hide a form on a landing page'])(
    'offers what stands outside the model beside what hardly fits “%s”',
    (typed) => {
      const { found, outside } = index.search(typed);
      expect(outside.length).toBeGreaterThan(0);
      expect(outside.filter((entry) => found.some((each) => each.entry.path === entry.path))).toEqual([]);
    },
  );

  it('offers nothing beside what fits well', () => {
    expect(index.search('Do Not Email').outside).toEqual([]);
  });

  it.each(['', '   ', '?!', 'the of and'])('says nothing of “%s”', (typed) => {
    expect(index.search(typed)).toEqual({ found: [], nearest: [], outside: [] });
  });

  it('bears whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const { found } = index.search(typed);
        expect(found.length).toBeLessThanOrEqual(20);
      }),
      parameters(150),
    );
    expect(() => index.search(`${'opt-'.repeat(5000)}${'<script>'.repeat(100)}`)).not.toThrow();
  });
});

describe('the phrases of pages', () => {
  it('belong to pages that there are, and are none of the questions above', () => {
    expect(Object.keys(ASKS).filter((path) => !paths.has(path))).toEqual([]);
    const bare = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
    const asked = new Set(
      [...QUESTIONS, ...FIRST, ...SECOND, ...THIRD]
        .filter(({ asks }) => asks.split(' ').length > 3)
        .map(({ asks }) => bare(asks)),
    );
    expect(
      Object.values(ASKS)
        .flat()
        .filter((phrase) => asked.has(bare(phrase))),
    ).toEqual([]);
  });

  it('stand beside every rule, story, way back, event, field, status, setting, proof and what is outside', () => {
    const KINDS = [
      'rule',
      'story',
      'procedure',
      'event',
      'field',
      'status',
      'setting',
      'property',
      'assumption',
      'outside',
    ];
    expect(
      SITE_PAGES.filter(({ kind, asks }) => KINDS.includes(kind) && asks.length === 0).map(({ path }) => path),
    ).toEqual([]);
  });
});
