/** What `audit --help` prints. */
import { DIALECTS } from '../../audit/index.ts';
import { optionHelp, settingsHelp } from '../shared/help-lines.ts';
import { wrapped } from '../shared/style.ts';
import { AUDIT_CHECKS, AUDIT_FORMATS } from './asked-audit.ts';

export const auditHelp = (program: string): readonly string[] => [
  `${program} audit FILE... [--crm FILE]... [settings | --settings FILE] [--map FILE]`,
  `       [--what-if CHANGE]... [--before OLDFILE] [--format ${AUDIT_FORMATS.join('|')}] [--out FILE]`,
  `${program} audit --sql ${DIALECTS.join('|')} [settings | --settings FILE] [--map FILE]`,
  '',
  ...wrapped(
    'Asks of every prospect of an export what diagnose answers of one: may it be mailed, why not, what will the next sync do, could automation mail it again. CSV, packed CSV and Parquet; several files are taken as parts of one export. Nothing leaves this machine.',
  ),
  '',
  ...optionHelp(
    '--crm',
    'A CSV or Parquet file of Leads or Contacts; it may be given again. Joined by Salesforce Id, else by address.',
  ),
  ...optionHelp(
    '--map',
    'A JSON file that names columns: {"prospects": {"optedOut": "Opted Out"}, "crm": {"crmOptOut": "Email Opt Out"}}.',
  ),
  ...optionHelp('--save-map', 'Writes the columns that were recognised into such a file.'),
  ...optionHelp(
    '--what-if',
    'optedOutSync=account-engagement, without="An automation", "An automation"="Prospect Opted Out is blank" for one condition more, or ="at any time" for none. It may be given again.',
  ),
  ...optionHelp(
    '--before',
    'An export of an earlier day: who became mailable or unmailable since and why, and who was re-opened; --list names them.',
  ),
  ...optionHelp(
    '--format',
    'text (the default), json, markdown and html sum up; ndjson, csv and parquet answer for every row.',
  ),
  ...optionHelp('--out', 'The file to write; it appears when it is finished.'),
  ...optionHelp('--list', 'Only the rows of one list, by the id that --format json gives it.'),
  ...optionHelp('--with-addresses', 'Writes addresses into rows. Without it there are none in anything.'),
  ...optionHelp(
    '--check',
    `What makes the exit status 1 (unreadable rows: 2): ${AUDIT_CHECKS.join(', ')}, all of them unless said otherwise, or none.`,
  ),
  ...optionHelp('--accept', 'What is known, up to a number of rows, and why: --accept reopenable=120:"fixed in May".'),
  ...optionHelp('--sql', 'Prints the table of answers and one query for a warehouse; see docs/warehouse.md.'),
  '',
  ...settingsHelp(),
];
