/** `scan`: what a Salesforce project does to Email Opt Out, and what that opens. */
import { defineCommand } from '../shared/command.ts';
import { optionHelp, settingsHelp } from '../shared/help-lines.ts';
import { wrapped } from '../shared/style.ts';
import { readScan, SCAN_OPTIONS } from './read-scan.ts';
import { executeScan } from './scan-command.ts';

export const scanCommand = defineCommand({
  options: SCAN_OPTIONS,
  mostWords: Number.POSITIVE_INFINITY,
  help: (program) => [
    `${program} scan DIR... [settings | --settings FILE] [--accept FILE] [--strict]`,
    '       [--format text|json|settings|sarif|junit|markdown] [--report FORMAT=FILE]...',
    '       [--baseline FILE] [--write-baseline FILE] [--cache FILE]',
    '',
    ...wrapped(
      'Reads the flows, workflow rules, approval processes, code and import mappings of a Salesforce project, tells every write of Email Opt Out with the way that leads to it, and says which of them opens a hole.',
    ),
    '',
    ...optionHelp(
      'DIR',
      'A folder in source or metadata format, such as force-app. What .forceignore names is left out.',
    ),
    ...optionHelp(
      '--settings',
      'The organisation’s file. What stands in it by hand is reckoned with; "conditions" says which field means "requested", "findings" which writes are known.',
    ),
    ...optionHelp('--accept', 'A JSON file of known findings: {"name of the finding": "reason"}.'),
    ...optionHelp('--strict', 'A file that could not be read is a failure.'),
    ...optionHelp(
      '--format',
      'text (the default), json; settings: an organisation’s file for verify --settings; sarif for code scanning, junit, or markdown for a job’s page.',
    ),
    ...optionHelp('--report', 'The same scan once more, into a file: --report sarif=scan.sarif. May be given again.'),
    ...optionHelp('--baseline', 'A file of what was there before: only what is new can fail.'),
    ...optionHelp('--write-baseline', 'Writes such a file of what is found now.'),
    ...optionHelp('--cache', 'A file that remembers what was read, so that only changed files are read next time.'),
    '',
    ...wrapped(
      'Exit status: 0 nothing that was found opens a hole; 1 something does; 2 bad input, or nothing could be read.',
    ),
    '',
    ...settingsHelp(),
  ],
  read: readScan,
  run: executeScan,
});
