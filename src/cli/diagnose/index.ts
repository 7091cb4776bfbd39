/** `diagnose`: what a record alone tells. Reads the organisation where a file describes one, asks, and prints. */
import {
  accepted,
  choicesOf,
  type Diagnosis,
  diagnose,
  GIVEN_FIELDS,
  type GivenRecord,
  readGivenRecord,
  rejected,
} from '../../simulation/index.ts';
import { type Caller, recordLinkTo } from '../shared/bring-back.ts';
import { defineCommand } from '../shared/command.ts';
import { EXPLORER_OPTION, explorerHelp, readExplorer } from '../shared/explorer.ts';
import { readFormat, TEXT_FORMATS, type TextFormat } from '../shared/formats.ts';
import { optionHelp, settingsHelp } from '../shared/help-lines.ts';
import { only } from '../shared/options.ts';
import { done, refused } from '../shared/report.ts';
import { SETTINGS_OPTIONS } from '../shared/settings-options.ts';
import { wrapped } from '../shared/style.ts';
import { FILE_OPTION, organisationAt, readTarget, type Target } from '../shared/target.ts';
import { diagnosisText } from './diagnosis-text.ts';

interface AskedRecord {
  readonly target: Target;
  readonly given: GivenRecord;
  readonly format: TextFormat;
  /** Where the explorer is served; null where nobody said. */
  readonly explorer: string | null;
}

export const diagnoseCommand = defineCommand<AskedRecord>({
  options: {
    ...SETTINGS_OPTIONS,
    settings: FILE_OPTION,
    record: { value: 'fields with commas between them, such as optedOut=no,doNotEmail=yes' },
    format: { value: 'text or json' },
    explorer: EXPLORER_OPTION,
  },
  help: (program) => [
    `${program} diagnose [settings | --settings FILE] --record optedOut=yes,doNotEmail=no`,
    '       [--format text|json] [--explorer URL]',
    '',
    ...wrapped(
      'Answers for a record as it stands, whatever happened before: may mail go, what blocks, what to do, what the next sync does, what could undo it, and how it can have come to this.',
    ),
    '',
    ...optionHelp('--record', 'What you see, fields with commas between them. What is left out is unknown.'),
    ...GIVEN_FIELDS.flatMap((field) =>
      optionHelp('', `${field}=${[...choicesOf(field).map(({ word }) => word), 'unknown'].join('|')}`),
    ),
    ...optionHelp('', 'Unless said otherwise the connector runs and fewer than five soft bounces are counted.'),
    ...optionHelp(
      '--settings',
      'A JSON file that describes an organisation, as in verify: only what it lists can happen.',
    ),
    ...optionHelp('--format', 'text (the default) or json.'),
    ...explorerHelp(),
    '',
    ...settingsHelp(),
  ],
  read: (options, env) => {
    const format = readFormat(options, TEXT_FORMATS);
    if (!format.ok) return format;
    const target = readTarget(options);
    if (!target.ok) return target;
    const text = only(options, 'record');
    if (text === undefined)
      return rejected(
        'diagnose needs --record with what you see, such as optedOut=no,doNotEmail=yes; --help shows how.',
      );
    const given = readGivenRecord(text);
    if (!given.ok) return given;
    const explorer = readExplorer(options, env);
    if (!explorer.ok) return explorer;
    const where = { format: format.value, explorer: explorer.value };
    return accepted({ target: target.value, given: given.value, ...where });
  },
  run: ({ target, given, format, explorer }, { readFile, program, style }) => {
    const organisation = organisationAt(target, readFile);
    if (!organisation.ok) return refused(organisation.error);
    const diagnosis = diagnose(organisation.value, given);
    const caller = { program, explorer };
    if (format === 'text') return done(diagnosisText(diagnosis, caller, style));
    return done([JSON.stringify(diagnosisJson(diagnosis, caller), null, 2)]);
  },
});

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
