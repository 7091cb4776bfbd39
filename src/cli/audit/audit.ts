/**
 * `audit`: what an export of prospects says, row by row and in all. Opens what was named, asks DuckDB to count and the lookup
 * table what it comes to, and writes it. No rule is here.
 */
import { writeFileSync } from 'node:fs';
import {
  type AuditReport,
  auditSql,
  type ColumnMap,
  columnsOfFields,
  formatColumnMap,
  type Lookup,
  listIds,
  listOf,
  lookupOf,
  NO_MAP,
  readColumnMap,
  readWhatIf,
  reportOf,
  usualColumns,
  whyNoCrm,
  whyUnjoined,
} from '../../audit/index.ts';
import {
  accepted,
  type GivenField,
  type Organisation,
  organisationOf,
  parseJson,
  quoted,
  type Result,
  rejected,
  unknownWord,
} from '../../simulation/index.ts';
import type { Progress } from '../shared/progress.ts';
import { readOrganisationFile } from '../shared/read-settings-file.ts';
import { readTextFile } from '../shared/read-text-file.ts';
import { done, type ExitCode, type Report, refused } from '../shared/report.ts';
import type { Style } from '../shared/style.ts';
import { Unwritten, writing } from '../shared/unwritten.ts';
import type { AskedAudit } from './asked-audit.ts';
import { combinationsOf, keepCombinations } from './combinations.ts';
import { countedOf } from './count.ts';
import { type Duck, openDuck } from './duck.ts';
import { type AuditJudgement, judgeAudit, judgedLine } from './judge-audit.ts';
import { makeCrmTables, type Question, questionOf } from './question.ts';
import { rowLines, writeParquet } from './rows.ts';
import { openScratch, type Scratch } from './scratch.ts';
import { type Heads, openHeads, openSource, type Source } from './source.ts';
import { summaryOf } from './summary.ts';

/** What the command needs of the process. */
interface World {
  readonly readFile: Parameters<typeof readOrganisationFile>[1];
  readonly style: Style;
  readonly progress: Progress;
}

export function executeAudit(command: AskedAudit, world: World): Report {
  const { target } = command;
  const organisation =
    target.kind === 'file'
      ? readOrganisationFile(target.path, world.readFile)
      : accepted(organisationOf(target.settings));
  if (!organisation.ok) return refused(organisation.error);
  const [theirs] = command.crm;
  const noCrm = theirs === undefined ? null : whyNoCrm(theirs, organisation.value.settings);
  if (noCrm !== null) return refused(`${noCrm.replace(/\.$/, '')}; beside the file, --crm salesforce says it.`);
  const map = readMapFile(command.map);
  if (!map.ok) return refused(map.error);
  const others = command.whatIf.map((text) => ({ text, organisation: readWhatIf(organisation.value, text) }));
  for (const other of others) if (!other.organisation.ok) return refused(other.organisation.error);
  if (command.sql !== null && command.files.length === 0) return printSql(command, organisation.value, map.value);
  return audited(command, organisation.value, map.value, world);
}

function readMapFile(path: string | null): Result<ColumnMap> {
  if (path === null) return accepted(NO_MAP);
  const text = readTextFile('map file', path);
  if (!text.ok) return text;
  const parsed = parseJson(text.value);
  if (!parsed.ok) return rejected(`The map file ${quoted(path)} ${parsed.error}.`);
  const map = readColumnMap(parsed.value);
  return map.ok ? map : rejected(`The map file ${quoted(path)}: ${map.error.replace(/\.$/, '')}.`);
}

/** For a warehouse: of columns that nobody named, the names that they have in the API. */
function printSql({ sql, crm }: AskedAudit, organisation: Organisation, map: ColumnMap): Report {
  const named = {
    ...map,
    prospects: Object.keys(map.prospects).length > 0 ? map.prospects : usualColumns('prospects'),
    crm: Object.keys(map.crm).length > 0 ? map.crm : usualColumns('crm'),
  };
  const hasCrm = Object.keys(map.crm).length > 0 || crm.length > 0;
  const lookup = lookupOf(organisation, toldIn(named, hasCrm));
  return done([`${auditSql(lookup, { dialect: sql ?? 'duckdb', map: named, hasCrm })};`]);
}

/** The fields that columns say something of. */
const toldIn = ({ prospects, crm }: Pick<ColumnMap, 'prospects' | 'crm'>, hasCrm: boolean): readonly GivenField[] => [
  ...columnsOfFields('prospects', prospects).map(({ field }) => field),
  ...(hasCrm ? columnsOfFields('crm', crm).map(({ field }) => field) : []),
];

/** Does everything while it is written, since files are read meanwhile; what goes wrong is told at the end. */
function audited(command: AskedAudit, organisation: Organisation, map: ColumnMap, world: World): Report {
  let [exitCode, late]: [ExitCode, readonly string[]] = [0, []];
  async function* out(): AsyncGenerator<string> {
    const scratch = openScratch();
    const isJoined = command.crm.length > 0 || command.before.length > 0;
    try {
      const duck = await openDuck(scratch.folder, world.progress, isJoined);
      if (!duck.ok) {
        [exitCode, late] = [2, [duck.error]];
        return;
      }
      scratch.stopFirst(duck.value.stop);
      try {
        const audit = await countAll(command, organisation, map, duck.value, scratch, world);
        if (!audit.ok) {
          [exitCode, late] = [2, [audit.error]];
          return;
        }
        const { judgement } = audit.value;
        // Who asks for a query asks for no judgement.
        exitCode = command.sql === null ? judgement.exitCode : 0;
        // Where rows are printed there is no place for what they come to, so it is said beside them.
        const isRows = command.out !== null || ['ndjson', 'csv'].includes(command.format);
        late = isRows ? judgement.checks.filter(({ verdict }) => verdict !== 'clear').map(judgedLine) : [];
        yield* written(command, audit.value, duck.value, scratch, world);
      } finally {
        duck.value.close();
      }
    } catch (error) {
      if (error instanceof Unwritten) throw error;
      [exitCode, late] = [
        2,
        [`The audit could not be finished: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`],
      ];
    } finally {
      scratch.clear();
    }
  }
  return { out: out(), err: [], late: () => late, exitCode: () => exitCode };
}

interface Audit {
  readonly question: Question;
  readonly report: AuditReport;
  readonly judgement: AuditJudgement;
}

async function countAll(
  command: AskedAudit,
  organisation: Organisation,
  map: ColumnMap,
  duck: Duck,
  scratch: Scratch,
  { progress }: World,
): Promise<Result<Audit>> {
  const attempt = async (isCareful: boolean): Promise<Result<Audit>> => {
    const opening = { duck, scratch: scratch.folder, progress, isCareful };
    const heads = (side: 'prospects' | 'crm', paths: readonly string[]): Promise<Result<Heads | null>> =>
      paths.length === 0 ? Promise.resolve(accepted(null)) : openHeads(side, paths, map, opening);
    const [prospectHeads, crmHeads, beforeHeads] = [
      await heads('prospects', command.files),
      await heads('crm', command.crm),
      await heads('prospects', command.before),
    ];
    if (!prospectHeads.ok) return prospectHeads;
    if (!crmHeads.ok) return crmHeads;
    if (!beforeHeads.ok) return beforeHeads;
    if (prospectHeads.value === null) return rejected('No file was named.');
    const unjoined =
      crmHeads.value &&
      whyUnjoined(crmHeads.value.parts[0]?.path ?? '', prospectHeads.value.columns, crmHeads.value.columns);
    if (unjoined) return rejected(unjoined);
    const open = (some: Heads | null): Promise<Result<Source | null>> =>
      some === null ? Promise.resolve(accepted(null)) : openSource(some, opening);
    const openingProspects = open(prospectHeads.value);
    // Worked out while DuckDB, which has threads of its own, looks through the file.
    const lookup = lookupFor(organisation, prospectHeads.value, crmHeads.value);
    const [prospects, crm, before] = [
      await openingProspects,
      await open(crmHeads.value),
      await open(beforeHeads.value),
    ];
    if (!prospects.ok) return prospects;
    if (!crm.ok) return crm;
    if (!before.ok) return before;
    if (prospects.value === null) return rejected('No file was named.');
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

async function* written(
  command: AskedAudit,
  audit: Audit,
  duck: Duck,
  scratch: Scratch,
  world: World,
): AsyncGenerator<string> {
  const { question, report, judgement } = audit;
  const { format, out, list: listId, addresses } = command;
  if (command.saveMap !== null) {
    const map = {
      ...question.map,
      prospects: question.prospects.recognised.columns,
      crm: question.crm?.recognised.columns ?? {},
    };
    const path = command.saveMap;
    writing(path, () => writeFileSync(path, formatColumnMap(map)));
  }
  const list = listId === null ? null : listOf(report, listId);
  if (list === undefined) throw new Error(unknownWord('list', listId ?? '', listIds(report)));
  const options = { list: list && { list, by: report.days?.by ?? null }, addresses };
  if (command.sql !== null) {
    const map = {
      ...question.map,
      prospects: question.prospects.recognised.columns,
      crm: question.crm?.recognised.columns ?? {},
    };
    yield `${auditSql(question.lookup, { dialect: command.sql, map, hasCrm: question.crm !== null })};`;
    return;
  }
  if (format === 'parquet') {
    const whole = scratch.whole(out ?? '');
    await writeParquet(duck, question, whole.draft, options);
    whole.finish();
    return;
  }
  const pieces =
    format === 'ndjson' || format === 'csv'
      ? rowLines(duck, question, format, options)
      : [summaryOf(format, report, question, judgement, world.style).join('\n')];
  if (out === null) {
    yield* pieces;
    return;
  }
  const whole = scratch.whole(out);
  for await (const piece of pieces) whole.write(`${piece}\n`);
  whole.finish();
}
