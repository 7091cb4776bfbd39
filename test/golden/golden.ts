/**
 * The numbers of the model and every verdict, as they were last written: `model.json` beside this file. Tests that need
 * one of them take it from here, or count it; none writes it down again.
 */
import { readFileSync } from 'node:fs';
import {
  configurationsOf,
  EDITIONS,
  type Edition,
  type EditionId,
  neverClearing,
  organisationThat,
  type Settings,
  type Verification,
  verify,
  verifyOrganisation,
} from '../../src/simulation/index.ts';
import { STORIES } from '../../stories/index.ts';

export interface Golden {
  readonly stories: number;
  readonly editions: Readonly<Record<EditionId, GoldenEdition>>;
}

export interface GoldenEdition {
  readonly events: number;
  readonly properties: number;
  readonly configurations: number;
  readonly states: number;
  readonly transitions: number;
  /** What `verify --all` counts: those properties alone whose violation fails a build. */
  readonly cases: number;
  readonly failures: number;
  readonly skipped: number;
  /** The verdicts where automation may do everything, and where it never clears a field, by configuration. */
  readonly everything: readonly GoldenVerdicts[];
  readonly neverClearing: readonly GoldenVerdicts[];
}

export interface GoldenVerdicts {
  readonly settings: Settings;
  readonly states: number;
  readonly transitions: number;
  /** `holds`, or `violated in 4` where there is a run of so many steps. */
  readonly verdicts: Readonly<Record<string, string>>;
}

/** What was written. It does not check that it is still so: `golden.test.ts` does. */
export const GOLDEN: Golden = JSON.parse(readFileSync(new URL('model.json', import.meta.url), 'utf8'));

/** Each property's verdict, with the length of its run where it has one. */
export const verdictsOf = ({ properties }: Pick<Verification, 'properties'>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    properties.map(({ id, verdict, counterexample, witness }) => {
      const run = counterexample ?? witness;
      return [id, run ? `${verdict} in ${run.length}` : verdict];
    }),
  );

/** Counts and decides everything anew. */
export const computeGolden = (): Golden => ({
  stories: STORIES.length,
  editions: Object.fromEntries(EDITIONS.map((edition) => [edition.id, computeEdition(edition)])) as Golden['editions'],
});

function computeEdition({ id, events, properties }: Edition): GoldenEdition {
  const configurations = configurationsOf(id);
  const everything = configurations.map((settings) => verify(settings));
  const harmless = neverClearing(id);
  const restrained = configurations.map((settings) => verifyOrganisation(organisationThat(settings, harmless)));
  const counting = new Set(properties.filter(({ counts }) => counts).map((property) => property.id));
  const results = everything.flatMap((each) => each.properties).filter((result) => counting.has(result.id));
  const countOf = (verdict: string) => results.filter((result) => result.verdict === verdict).length;
  return {
    events: events.length,
    properties: properties.length,
    configurations: configurations.length,
    states: sum(everything.map(({ states }) => states)),
    transitions: sum(everything.map(({ transitions }) => transitions)),
    cases: results.length,
    failures: countOf('violated'),
    skipped: countOf('not-applicable'),
    everything: everything.map(lineOf),
    neverClearing: restrained.map(lineOf),
  };
}

const lineOf = (verification: Verification): GoldenVerdicts => ({
  settings: verification.settings,
  states: verification.states,
  transitions: verification.transitions,
  verdicts: verdictsOf(verification),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** As JSON with a line for each configuration, so that a changed verdict is a changed line. */
export function goldenText(golden: Golden): string {
  const lines: string[] = [];
  const keepForLater = (_: string, value: unknown) =>
    value instanceof Object && 'verdicts' in value ? `line ${lines.push(JSON.stringify(value))}` : value;
  const text = JSON.stringify(golden, keepForLater, 2);
  return `${text.replaceAll(/"line (\d+)"/g, (_, number: string) => lines[Number(number) - 1] ?? '')}\n`;
}
