/** What would close a hole, as it would stand in the metadata: the condition that only those who asked are let back in. */
import { capital, listed, type Need, type PropertyId } from '../../simulation/index.ts';
import type { Finding } from '../finding.ts';
import { fieldIn, fieldMeaning } from '../meanings.ts';

/** What to change in the project so that a finding opens nothing. */
export interface ScanFix {
  /** What to do, as a sentence with its full stop. */
  readonly words: string;
  /** The lines to add; null where there is no field that says who asked. */
  readonly lines: readonly string[] | null;
}

/** The condition of an organisation's file that somebody who asked meets. */
export const ASKED: Need = 'requested';

interface Hole {
  readonly opens: readonly PropertyId[];
  /** Those of them that hold again where it acts for those alone who asked. */
  readonly closed: readonly PropertyId[];
  /** The organisation's table of fields that mean a condition. */
  readonly conditions: Readonly<Record<string, string>>;
}

/** Nothing is offered that the machine does not say would help. */
export function fixFor(finding: Finding, { opens, closed, conditions }: Hole): ScanFix {
  if (closed.length === 0) {
    const words = `Leave Email Opt Out alone there: for ${listed(opens)} to hold, a person has to lift an opt-out.`;
    return { words, lines: null };
  }
  const field = fieldMeaning(conditions, ASKED, finding.object ?? '');
  // Where the organisation has one, it is another object's.
  const owner =
    finding.object !== undefined && Object.values(conditions).includes(ASKED) ? ` on ${capital(finding.object)}` : '';
  const shown = field ?? `a checkbox of yours${owner} that is ticked when somebody asks to be emailed again`;
  const how = field === null ? ', and name that checkbox under "conditions" in the organisation’s file' : '';
  const rest = opens.filter((id) => !closed.includes(id));
  const left = rest.length > 0 ? ` That closes ${listed(closed)}; ${listed(rest)} would still be open.` : '';
  return {
    words: `Add the condition “${shown}${field === null ? '' : ' is true'}” to ${whereOf(finding)}${how}, or leave Email Opt Out alone there.${left}`,
    lines: field === null ? null : linesFor(finding, fieldIn(field)),
  };
}

function whereOf({ name, kind, from, path, when }: Finding): string {
  const place = `${from.file}, line ${from.line}`;
  const flow = `“${name.split(':')[0]}”`;
  switch (kind) {
    case 'flow':
    case 'process': {
      const start = path.find((each) => each.kind === 'start');
      // A record-triggered flow has conditions at its start; another one asks where it saves.
      const isTriggered = start !== undefined && /\bon (creation|update|deletion|saving)\b/.test(when);
      if (isTriggered && kind === 'flow') return `the start of the flow ${flow} (${start.file}, line ${start.line})`;
      return `what ${kind === 'process' ? 'the process' : 'the flow'} ${flow} asks before it saves (${place})`;
    }
    case 'workflow':
      return `the rule ${flow} (${path[0]?.file ?? from.file}, line ${path[0]?.line ?? from.line})`;
    case 'approval':
    case 'entitlement':
      return `the entry criteria of ${flow} (${place})`;
    case 'quick-action':
      return `who may use the action ${flow} (${place})`;
    case 'apex':
      return `the code around ${place}`;
    case 'import-mapping':
      return `the rows that are loaded (${place})`;
  }
}

function linesFor({ kind, object }: Finding, field: string): readonly string[] | null {
  switch (kind) {
    case 'flow':
    case 'process':
      return [
        '<filters>',
        `    <field>${field}</field>`,
        '    <operator>EqualTo</operator>',
        '    <value>',
        '        <booleanValue>true</booleanValue>',
        '    </value>',
        '</filters>',
      ];
    case 'workflow':
    case 'approval':
    case 'entitlement':
      return [
        '<criteriaItems>',
        `    <field>${object === undefined ? '' : `${object}.`}${field}</field>`,
        '    <operation>equals</operation>',
        '    <value>True</value>',
        '</criteriaItems>',
      ];
    case 'apex':
      return [`if (record.${field}) { … }`];
    case 'quick-action':
    case 'import-mapping':
      return null;
  }
}
