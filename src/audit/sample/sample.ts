/**
 * Prospects of a company that does not exist, with Leads and Contacts beside them: every situation that an audit tells apart
 * is in it. What the audit says of them is not known here.
 */
import { type Random, randomFrom } from './random.ts';

/** What a made-up export is like. */
export interface SampleOptions {
  readonly seed: number;
  /** How many prospects. */
  readonly size: number;
}

/** The sample that is in the repository, and one press away on the page. */
export const SAMPLE: SampleOptions = { seed: 7, size: 5000 };

/** Whose prospects they are. */
export const SAMPLE_COMPANY = 'Halden & Voss Weather Instruments';

/** The organisation's file of that company, as people would write it. */
export const SAMPLE_ORGANISATION = {
  settings: { crm: 'salesforce', optedOutSync: 'most-recent' },
  automations: [
    { name: 'Consent flow', does: ['crmAutomation.tickedOptOut'] },
    { name: 'Nightly data load', does: ['crmAutomation.untickedOptOut'], need: ['Prospect Opted Out is blank'] },
    { name: 'Win-back list import', does: ['automation.untickedDoNotEmail'], need: ['Prospect Opted Out is blank'] },
  ],
};

/** Some prospects and CRM records with every case in it. */
interface Situation {
  readonly optedOut: boolean;
  readonly doNotEmail: boolean;
  readonly hardBounced: boolean;
  /** Null where there is no CRM record. */
  readonly crmOptOut: boolean | null;
}

const situation = (optedOut: 0 | 1, doNotEmail: 0 | 1, hardBounced: 0 | 1, crmOptOut: 0 | 1 | null): Situation => ({
  optedOut: optedOut === 1,
  doNotEmail: doNotEmail === 1,
  hardBounced: hardBounced === 1,
  crmOptOut: crmOptOut === null ? null : crmOptOut === 1,
});

const SITUATIONS: readonly (readonly [weight: number, situation: Situation])[] = [
  [520, situation(0, 0, 0, 0)],
  [120, situation(0, 0, 0, null)],
  [9, situation(0, 0, 0, 1)],
  [90, situation(1, 0, 0, 1)],
  [14, situation(1, 0, 0, 0)],
  [22, situation(1, 0, 0, null)],
  [48, situation(0, 1, 0, 0)],
  [6, situation(0, 1, 0, 1)],
  [12, situation(0, 1, 0, null)],
  [40, situation(1, 1, 0, 1)],
  [5, situation(1, 1, 0, 0)],
  [8, situation(1, 1, 0, null)],
  [50, situation(0, 0, 1, 0)],
  [4, situation(0, 0, 1, 1)],
  [14, situation(0, 0, 1, null)],
  [9, situation(1, 0, 1, 1)],
  [2, situation(1, 0, 1, 0)],
  [3, situation(1, 0, 1, null)],
  [8, situation(0, 1, 1, 0)],
  [2, situation(0, 1, 1, 1)],
  [3, situation(0, 1, 1, null)],
  [6, situation(1, 1, 1, 1)],
  [2, situation(1, 1, 1, 0)],
  [3, situation(1, 1, 1, null)],
];

/** Each once at the start, so that a small sample has them all as well. */
const EVERY_SITUATION = SITUATIONS.map(([, each]) => each);

const FIRST = [
  'Ana',
  'Bo',
  'Cara',
  'Dov',
  'Elif',
  'Finn',
  'Gita',
  'Hugo',
  'Ines',
  'Jarek',
  'Kofi',
  'Lene',
  'Mara',
  'Noor',
  'Olu',
  'Pia',
];
const LAST = [
  'Abel',
  'Bruun',
  'Castell',
  'Duarte',
  'Ekman',
  'Farkas',
  'Grau',
  'Hoxha',
  'Iversen',
  'Jansen',
  'Kral',
  'Lund',
  'Moreau',
  'Nair',
  'Okoye',
  'Prins',
];

/** The headings of a made-up export of prospects. */
export const PROSPECT_HEADINGS = [
  'Prospect Id',
  'First Name',
  'Last Name',
  'Email',
  'Salesforce Id',
  'Opted Out',
  'Do Not Email',
  'Hard Bounced',
];
/** The headings of a made-up export of Leads and Contacts. */
export const CRM_HEADINGS = ['Id', 'Email', 'Email Opt Out'];

/** One prospect's row, and that of its CRM record where there is one. */
export interface SampleRow {
  readonly prospect: readonly string[];
  readonly crm: readonly string[] | null;
}

/** The rows one after the other, so that ten million need no memory. */
export function* sampleRows({ seed, size }: SampleOptions): Generator<SampleRow> {
  const random = randomFrom(seed);
  let address = '';
  for (let place = 0; place < size; place++) {
    const { optedOut, doNotEmail, hardBounced, crmOptOut } = EVERY_SITUATION[place] ?? random.weighted(SITUATIONS);
    const first = FIRST[random.below(FIRST.length)] ?? '';
    const last = LAST[random.below(LAST.length)] ?? '';
    // One in eighty has the address of the one before: an assistant's, or one that was entered twice.
    const isShared = random.below(80) === 0 && address !== '';
    if (!isShared) address = `${first}.${last}.${place + 1}@example.com`.toLowerCase();
    const id = crmIdOf(place, random);
    // One in thirty is joined by its address alone.
    const written = crmOptOut === null || random.below(30) === 0 ? '' : id;
    const prospect = [
      String(41_000_001 + place),
      first,
      last,
      address,
      // A report gives 15 characters, an export 18.
      written.slice(0, random.below(4) === 0 ? 15 : 18),
      tick(optedOut, place, random),
      tick(doNotEmail, place, random),
      tick(hardBounced, place, random),
    ];
    yield { prospect, crm: crmOptOut === null ? null : [id, address, crmOptOut ? '1' : '0'] };
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function crmIdOf(place: number, random: Random): string {
  let rest = place;
  let number = '';
  for (let digit = 0; digit < 6; digit++) {
    number = (LETTERS[rest % LETTERS.length] ?? '') + number;
    rest = Math.floor(rest / LETTERS.length);
  }
  const id = `${random.below(3) === 0 ? '00Q' : '003'}Hv0000${number}`;
  return id + checksumOf(id);
}

/** The three characters that tell an id of 15 in big and small letters from one in other letters, as Salesforce makes them. */
const checksumOf = (id: string): string =>
  [0, 5, 10]
    .map((start) => {
      const bits = [...id.slice(start, start + 5)].reduce(
        (sum, letter, at) => sum + (/[A-Z]/.test(letter) ? 2 ** at : 0),
        0,
      );
      return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'[bits] ?? '';
    })
    .join('');

/** A tick as exports write it. Now and then a cell was edited by hand, and once in a while nobody can read it. */
function tick(is: boolean, place: number, random: Random): string {
  if (place >= EVERY_SITUATION.length && random.below(1200) === 0) return 'see note';
  const hand = random.below(25);
  if (hand === 0) return is ? 'x' : '';
  if (hand === 1) return is ? '1' : '0';
  return is ? 'TRUE' : 'FALSE';
}

/** Cells as a line of CSV. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\r\n;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
