/** What a report says of two accounts, and of two days. */
import { crmName, fieldLabel, uncapital } from '../../simulation/index.ts';
import type { AuditReport } from './audit-report.ts';
import { are, number, part, type ReportPart, rowsOf, statusList } from './part.ts';
import { STANDING_WORDS } from './standing.ts';
import { type WhatIf, whatIfWords } from './what-if.ts';

/** What would be otherwise in another account. @param nth of those that are asked, 1 for the first. */
export function whatIf({ organisation }: AuditReport, one: WhatIf, nth: number): ReportPart {
  const { name, changed, afterSync, standings, reopenable, mailedAgainst } = one;
  const crm = crmName(organisation.settings);
  const compared = (what: string, { before, after }: { readonly before: number; readonly after: number }) =>
    before === after ? [] : [`${what}: ${number(before)} now, ${number(after)} then.`];
  return part(
    `what-if-${nth}`,
    `What if: ${whatIfWords(organisation, name)}`,
    [
      changed === 0 ? 'Nobody’s answer would be another.' : `The answer for ${rowsOf(changed)} would be another.`,
      ...compared('Blocked, and automation could mail them', reopenable),
      ...compared(`Opted out in ${crm}, and mailable after the next sync, or perhaps`, mailedAgainst),
    ],
    [
      ...standings.map(
        ({ from, to, rows }) => [rows, `${STANDING_WORDS[from]} now, ${uncapital(STANDING_WORDS[to])} then`] as const,
      ),
      ...afterSync.map(
        ({ from, to, rows }) =>
          [rows, `After the next sync ${statusOrNone(to)} instead of ${statusOrNone(from)}`] as const,
      ),
    ],
  );
}

const statusOrNone = (statuses: string): string => (statuses === '' ? 'nothing that can be' : statusList(statuses));

/** What became of people between the older export and the newer one. */
export function days({ days: both }: AuditReport): ReportPart {
  if (both === null) return part('days', '', []);
  const { moves, became, reopened, reopenedBy, reopenedByPeopleAlone } = both;
  return part(
    'days',
    'Between the two exports',
    [
      `${rowsOf(both.both)} ${are(both.both)} in both, ${number(both.onlyBefore)} only in the older, ${number(both.onlyNow)} only in the newer; told by ${both.by === 'id' ? 'Prospect Id' : 'address'}.`,
      `${rowsOf(became.mailable.rows)} became mailable, ${number(became.unmailable.rows)} became unmailable.`,
      reopened === 0
        ? 'Nobody who was opted out then is mailable now.'
        : `${rowsOf(reopened)} ${are(reopened)} mailable now who ${reopened === 1 ? 'was' : 'were'} opted out then.`,
      ...(reopenedByPeopleAlone > 0
        ? [`Of ${number(reopenedByPeopleAlone)} of them somebody lifted it: no automation could.`]
        : []),
      ...(both.hasCrm ? [CRM_OF_TODAY] : []),
    ],
    [
      ...moves.map(
        ({ from, to, rows }) => [rows, `${STANDING_WORDS[from]} then, ${uncapital(STANDING_WORDS[to])} now`] as const,
      ),
      ...became.unmailable.by.map(
        ({ field, rows }) => [rows, `Became unmailable: ${fieldLabel(field)} blocks now, and did not then`] as const,
      ),
      ...became.mailable.by.map(
        ({ field, rows }) => [rows, `Became mailable: ${fieldLabel(field)} blocked then, and does not now`] as const,
      ),
      ...reopenedBy.map(
        ({ name, rows }) => [rows, `Can have been re-opened by ${uncapital(name)}, or by a person`] as const,
      ),
    ],
  );
}

/** Of the CRM there is one report, and it is of one day. */
const CRM_OF_TODAY =
  'Leads and Contacts are taken as they are in the one file on both days: what changed there is not seen.';
