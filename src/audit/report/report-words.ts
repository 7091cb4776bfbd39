/**
 * A report in sentences and small tables, part by part: what the command prints and the page, a Markdown file and an HTML file
 * lay out. No address is in it.
 */
import { counted, crmName, fieldLabel, settingsLine } from '../../simulation/index.ts';
import type { AuditReport, UnreadableRows } from './audit-report.ts';
import { days, whatIf } from './compared-words.ts';
import { are, number, part, type ReportPart, rowsOf, statusList } from './part.ts';
import { STANDING_WORDS } from './standing.ts';

/** How many unreadable rows, and impossible records, a report lists. */
const MOST_LISTED = 20;

/** The report in words, for every format that sums up. */
export function reportWords(report: AuditReport): readonly ReportPart[] {
  const parts = [
    picture(report),
    against(report),
    why(report),
    sync(report),
    reopening(report),
    disagreeing(report),
    sharing(report),
    repeating(report),
    impossible(report),
    toDo(report),
    ...report.whatIf.map((one, place) => whatIf(report, one, place + 1)),
    days(report),
    unreadable('unreadable', 'What could not be read', report.unreadable),
    unreadable('unreadable-crm', 'What could not be read of Leads and Contacts', report.unreadableCrm),
    restsOn(report),
  ];
  return parts.filter(({ lines, table }) => lines.length > 0 || table.length > 0);
}

function picture({ rows, picture: standings, unreadable: { rows: lost } }: AuditReport): ReportPart {
  const share = (count: number) => `${((100 * count) / Math.max(rows, 1)).toFixed(1)} %`;
  return part(
    'picture',
    'May they be mailed?',
    [`${rowsOf(rows)} ${rows === 1 ? 'was' : 'were'} read.`],
    [
      ...standings.map(
        ({ standing, rows: count }) => [count, `${STANDING_WORDS[standing]} (${share(count)})`] as const,
      ),
      ...(lost > 0 ? [[lost, `Could not be read (${share(lost)})`] as const] : []),
    ],
  );
}

function against({ againstCrm, organisation }: AuditReport): ReportPart {
  const { rows, certain } = againstCrm;
  const crm = crmName(organisation.settings);
  if (rows === 0) return part('against', '', []);
  const open = rows - certain;
  return part('against', 'The mail that must not go', [
    `${rowsOf(rows)} ${are(rows)} ${certain === rows ? '' : 'or may be '}mailable while ${crm} says opted out${open > 0 && certain > 0 ? `; of ${number(open)} of them the record does not say enough` : ''}.`,
  ]);
}

const why = ({ blockedBy }: AuditReport): ReportPart =>
  part(
    'why',
    'What blocks',
    [],
    blockedBy.flatMap(({ field, certain, possible }) => [
      ...(certain > 0 ? [[certain, `${fieldLabel(field)} blocks`] as const] : []),
      ...(possible > 0 ? [[possible, `${fieldLabel(field)} may block: the record does not say`] as const] : []),
    ]),
  );

function sync({ nextSync }: AuditReport): ReportPart {
  const { rows, moves, changed } = nextSync;
  if (rows === 0 && changed.length === 0) return part('sync', '', []);
  return part(
    'sync',
    'What the next sync changes',
    [rows === 0 ? 'Nobody’s status changes.' : `The status of ${rowsOf(rows)} changes, or can.`],
    [
      ...moves.map(
        ({ from, to, rows: count }) => [count, `${STANDING_WORDS[from]}; afterwards ${statusList(to)}`] as const,
      ),
      ...changed.map(({ field, rows: count }) => [count, `${fieldLabel(field)} changes, or can`] as const),
    ],
  );
}

function reopening({ reopenable, organisation }: AuditReport): ReportPart {
  const { rows, by } = reopenable;
  if (rows === 0)
    return part('reopenable', 'What automation could undo', [
      'Nobody who is blocked can be re-opened by automation alone.',
    ]);
  const known =
    organisation.automations === null
      ? ' Which automations there are was not said, so all that there can be count.'
      : '';
  return part(
    'reopenable',
    'What automation could undo',
    [`${rowsOf(rows)} who ${are(rows)} blocked, or may be, could be mailed again by automation alone.${known}`],
    by.map(({ name, rows: count }) => [count, name] as const),
  );
}

function disagreeing({ disagreements, organisation }: AuditReport): ReportPart {
  const crm = crmName(organisation.settings);
  return part(
    'disagreements',
    `Where Pardot and ${crm} disagree`,
    [],
    disagreements.map(({ optedOut, rows }) => [
      rows,
      optedOut ? `Opted out in Pardot, not in ${crm}` : `Opted out in ${crm}, not in Pardot`,
    ]),
  );
}

function sharing({ shared }: AuditReport): ReportPart {
  if (shared === null || shared.addresses === 0) return part('shared', '', []);
  const { addresses, rows } = shared;
  return part('shared', 'One address, several prospects', [
    `${counted(addresses, 'address', 'addresses')} ${are(addresses)} shared by ${rowsOf(rows)} who do not stand alike.`,
    'An older Help page says that mail to an address is held back when any prospect with it has opted out or bounced. Whether that is so today is not known (O4).',
  ]);
}

function repeating({ repeated, days }: AuditReport): ReportPart {
  if (repeated === null || repeated === 0) return part('repeated', '', []);
  return part('repeated', 'One prospect, several rows', [
    `${counted(repeated, 'Prospect Id')} ${repeated === 1 ? 'stands' : 'stand'} in several rows, and each row was counted: the files overlap, or one is there twice.${days === null ? '' : ' Of the two days only one row of each was compared.'}`,
  ]);
}

const impossible = ({ impossible: some }: AuditReport): ReportPart =>
  part(
    'impossible',
    'What cannot be',
    some.slice(0, MOST_LISTED).map(({ rows, why: reason }) => `${rowsOf(rows)}: ${reason}`),
  );

const toDo = ({ lists }: AuditReport): ReportPart =>
  part(
    'lists',
    'What is to be done',
    [],
    lists.map(({ title, what, rows }) => [rows, `${title}. ${what}`] as const),
  );

function unreadable(id: string, title: string, found: UnreadableRows | null): ReportPart {
  const { rows, listed: some } = found ?? { rows: 0, listed: [] };
  const more = rows - Math.min(some.length, MOST_LISTED);
  return part(id, title, [
    ...some
      .slice(0, MOST_LISTED)
      .map(({ file, row, column, reason }) => `Row ${row}${file === null ? '' : ` of ${file}`}, ${column}: ${reason}.`),
    ...(more > 0 ? [`And ${counted(more, 'row')} more.`] : []),
  ]);
}

const restsOn = ({ organisation }: AuditReport): ReportPart =>
  part('rests-on', 'What this rests on', [
    `The account: ${settingsLine(organisation.settings)}.`,
    'No known export has the soft-bounce count, a standing request, or which side changed last. Fewer than five soft bounces are taken for granted unless a column says otherwise; the others are unknown.',
    ...(organisation.settings.crm === 'none'
      ? []
      : [
          'Each prospect is judged as one that is linked to a record of the CRM, also where no Id or address shows one.',
        ]),
    'A model answered, not an account. It is independent of Salesforce.',
  ]);
