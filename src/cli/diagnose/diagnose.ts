/** `diagnose`: what a record alone tells. Reads the organisation where a file describes one, asks, and prints. */
import { accepted, type Diagnosis, diagnose, organisationOf } from '../../simulation/index.ts';
import { type Caller, recordLinkTo } from '../bring-back.ts';
import type { DiagnoseCommand } from '../command.ts';
import { readOrganisationFile } from '../read-settings-file.ts';
import { done, type Report, refused } from '../report.ts';
import type { Style } from '../style.ts';
import { diagnosisText } from './diagnosis-text.ts';

/** What the command needs of the process. */
interface World {
  readonly readFile: Parameters<typeof readOrganisationFile>[1];
  readonly program: string;
  readonly style: Style;
}

export function executeDiagnose(command: DiagnoseCommand, { readFile, program, style }: World): Report {
  const { target, given, format, explorer } = command;
  const organisation =
    target.kind === 'file' ? readOrganisationFile(target.path, readFile) : accepted(organisationOf(target.settings));
  if (!organisation.ok) return refused(organisation.error);
  const diagnosis = diagnose(organisation.value, given);
  const caller = { program, explorer };
  if (format === 'text') return done(diagnosisText(diagnosis, caller, style));
  return done([JSON.stringify(diagnosisJson(diagnosis, caller), null, 2)]);
}

/** The contract of section 9a; what was assumed, what hangs on what, and a link where an explorer was named, follow. */
function diagnosisJson(diagnosis: Diagnosis, { explorer }: Caller) {
  const { organisation, given, states, possible, contradiction, assumed, hangsOn } = diagnosis;
  const { verdicts, blockedBy, nextSync, waysBack, reopenedBy, cameBy } = diagnosis;
  return {
    settings: organisation.settings,
    record: given,
    states,
    possible,
    ...(contradiction ? { contradiction } : {}),
    verdicts,
    blockedBy,
    nextSync,
    waysBack,
    reopenedBy,
    cameBy,
    assumed,
    hangsOn,
    ...(explorer === null ? {} : { link: recordLinkTo(explorer, { settings: organisation.settings, given }) }),
  };
}
