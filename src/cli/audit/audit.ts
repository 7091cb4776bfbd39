/**
 * `audit`: what an export of prospects says, row by row and in all. Reads what was asked, has it counted and written, and tells
 * what went wrong on the way. No rule is here.
 */
import {
  auditSql,
  type ColumnMap,
  lookupOf,
  NO_MAP,
  readColumnMap,
  readWhatIf,
  usualColumns,
  whyNoCrm,
} from '../../audit/index.ts';
import {
  accepted,
  type Organisation,
  organisationOf,
  parseJson,
  quoted,
  type Result,
  rejected,
} from '../../simulation/index.ts';
import type { Progress } from '../shared/progress.ts';
import { readOrganisationFile } from '../shared/read-settings-file.ts';
import { readTextFile } from '../shared/read-text-file.ts';
import { done, type ExitCode, type Report, refused } from '../shared/report.ts';
import type { Style } from '../shared/style.ts';
import { Unwritten } from '../shared/unwritten.ts';
import type { AskedAudit } from './asked-audit.ts';
import { countAll, toldIn } from './count-all.ts';
import { openDuck } from './duck.ts';
import { judgedLine } from './judge-audit.ts';
import { openScratch } from './scratch.ts';
import { written } from './write-audit.ts';

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
        const audit = await countAll(command, organisation, map, duck.value, scratch, world.progress);
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
        yield* written(command, audit.value, duck.value, scratch, world.style);
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
