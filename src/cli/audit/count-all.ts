/** Counts what was named: opens the files, asks DuckDB for the combinations that there are, and the lookup table what each comes to. */
import {
  type AuditReport,
  type ColumnMap,
  columnsOfFields,
  type Lookup,
  lookupOf,
  readWhatIf,
  reportOf,
  type Side,
  whyUnjoined,
} from '../../audit/index.ts';
import { accepted, type GivenField, type Organisation, type Result, rejected } from '../../simulation/index.ts';
import type { Progress } from '../shared/progress.ts';
import type { AskedAudit } from './asked-audit.ts';
import { combinationsOf, keepCombinations } from './combinations.ts';
import { countedOf } from './count.ts';
import type { Duck } from './duck.ts';
import { type AuditJudgement, judgeAudit } from './judge-audit.ts';
import { makeCrmTables, type Question, questionOf } from './question.ts';
import type { Scratch } from './scratch.ts';
import { type Heads, openHeads, openSource, type Source } from './source.ts';

/** What was asked of the files, what came of it, and what that comes to. */
export interface Audit {
  readonly question: Question;
  readonly report: AuditReport;
  readonly judgement: AuditJudgement;
}

/** @returns or, where a file or a column stands in the way, a sentence. */
export async function countAll(
  command: AskedAudit,
  organisation: Organisation,
  map: ColumnMap,
  duck: Duck,
  scratch: Scratch,
  progress: Progress,
): Promise<Result<Audit>> {
  const attempt = async (isCareful: boolean): Promise<Result<Audit>> => {
    const opening = { duck, scratch: scratch.folder, progress, isCareful };
    const headsOf = (side: Side, paths: readonly string[]): Promise<Result<Heads | null>> =>
      paths.length === 0 ? Promise.resolve(accepted(null)) : openHeads(side, paths, map, opening);
    const sourceOf = (some: Heads | null): Promise<Result<Source | null>> =>
      some === null ? Promise.resolve(accepted(null)) : openSource(some, opening);
    const [prospectHeads, crmHeads, beforeHeads] = [
      await openHeads('prospects', command.files, map, opening),
      await headsOf('crm', command.crm),
      await headsOf('prospects', command.before),
    ];
    if (!prospectHeads.ok) return prospectHeads;
    if (!crmHeads.ok) return crmHeads;
    if (!beforeHeads.ok) return beforeHeads;
    const unjoined =
      crmHeads.value &&
      whyUnjoined(crmHeads.value.parts[0]?.path ?? '', prospectHeads.value.columns, crmHeads.value.columns);
    if (unjoined) return rejected(unjoined);
    const openingProspects = openSource(prospectHeads.value, opening);
    // Worked out while DuckDB, which has threads of its own, looks through the file.
    const lookup = lookupFor(organisation, prospectHeads.value, crmHeads.value);
    const [prospects, crm, before] = [
      await openingProspects,
      await sourceOf(crmHeads.value),
      await sourceOf(beforeHeads.value),
    ];
    if (!prospects.ok) return prospects;
    if (!crm.ok) return crm;
    if (!before.ok) return before;
    const question = questionOf(lookup, prospects.value, crm.value, map);
    await makeCrmTables(duck, question);
    const combinations = await combinationsOf(duck, question);
    if (!combinations.ok) return combinations;
    await keepCombinations(duck, question, combinations.value);
    const older = before.value && questionOf(lookup, before.value, crm.value, map);
    const counted = await countedOf(duck, question, combinations.value, older);
    if (!counted.ok) return counted;
    const others = command.whatIf.flatMap((name) => {
      const other = readWhatIf(organisation, name);
      return other.ok ? [{ name, lookup: lookupFor(other.value, question.prospects, crm.value) }] : [];
    });
    const report = reportOf(lookup, counted.value, others);
    return accepted({ question, report, judgement: judgeAudit(report, command) });
  };
  if (['ndjson', 'csv', 'parquet'].includes(command.format)) return attempt(true);
  try {
    return await attempt(false);
  } catch (error) {
    // What did not fit into memory would not do so at the second time.
    if (error instanceof Error && error.message.startsWith('Out of Memory Error')) throw error;
    // Something in a file is not as DuckDB reads it: now each is looked through, and written anew where it must be.
    return attempt(true);
  }
}

const lookupFor = (organisation: Organisation, prospects: Heads, crm: Heads | null): Lookup =>
  lookupOf(organisation, toldIn({ prospects: prospects.columns, crm: crm?.columns ?? {} }, crm !== null));

/** The fields that columns say something of. */
export const toldIn = (
  { prospects, crm }: Pick<ColumnMap, 'prospects' | 'crm'>,
  hasCrm: boolean,
): readonly GivenField[] => [
  ...columnsOfFields('prospects', prospects).map(({ field }) => field),
  ...(hasCrm ? columnsOfFields('crm', crm).map(({ field }) => field) : []),
];
