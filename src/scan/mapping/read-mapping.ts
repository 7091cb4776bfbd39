/** Data Loader's mapping files (`*.sdl`): a line whose target is the field writes it, with a column's value or a constant. */
import { isOptOutField } from '../field.ts';
import { CLEARS, type Finding, NOTHING_FOUND, type ScanResult, TICKS } from '../finding.ts';
import type { ProjectView, Reader, SourceText } from '../reader.ts';
import { type Done, literal, untold } from '../workflow/field-update.ts';
import { loadsOf } from './loads.ts';

export const mappingReader: Reader = {
  endings: ['.sdl'],
  read: readMapping,
  offers: ({ path }) => [`mapping:${fileName(path).toLowerCase()}`],
};

const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

function readMapping(file: SourceText, project: ProjectView): ScanResult {
  const name = fileName(file.path);
  const uses = loadsOf(project).filter(({ mapping }) => mapping.toLowerCase() === name.toLowerCase());
  // Used for exports alone, the field is where values come from.
  if (uses.length > 0 && uses.every(({ writes }) => !writes)) return NOTHING_FOUND;
  const use = uses.find(({ writes }) => writes);
  const when = use ? `when the load ${use.name} runs` : 'when somebody loads data with this mapping';
  return {
    ...NOTHING_FOUND,
    automations: [...linesOf(file.text)].flatMap((line) => findings(line, file.path, name, when)),
  };
}

interface Line {
  readonly number: number;
  readonly source: string;
  readonly targets: readonly string[];
}

/** As a file of Java properties: `key=value`, `key: value` or `key value`, `#` and `!` for comments, `\` before what would else mean something, or at a line's end. */
function* linesOf(text: string): Generator<Line> {
  let held = '';
  let begun = 0;
  for (const [place, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const part = raw.trimStart();
    if (held === '') {
      begun = place + 1;
      if (part.startsWith('#') || part.startsWith('!')) continue;
    }
    held += part;
    if (/(^|[^\\])(\\\\)*\\$/.test(held)) {
      held = held.slice(0, -1);
      continue;
    }
    // From its beginning: anywhere else a line of megabytes without a sign would be tried from each of its letters.
    const pair = /^((?:\\.|[^=:\\])*)[=:](.*)/.exec(held) ?? /^((?:\\.|[^\s\\])+)\s(.*)/.exec(held);
    held = '';
    if (!pair) continue;
    const [, source = '', target = ''] = pair;
    yield { number: begun, source: plain(source), targets: target.split(',').map(plain) };
  }
}

const plain = (text: string): string => text.replaceAll(/\\(.)/g, '$1').trim();

function findings({ number, source, targets }: Line, file: string, name: string, when: string): readonly Finding[] {
  if (!targets.some(isOptOutField)) return [];
  const [, constant] = /^"(.*)"$/.exec(source) ?? [];
  const does: readonly Done[] =
    constant === undefined
      ? [untold(`the column ${source.slice(0, 60)} of the file that is loaded`)]
      : literal(constant);
  return does.map((done) => ({
    name: `Data load with ${name}`,
    does: [...(done.ticks ? [TICKS] : []), ...(done.clears ? [CLEARS] : [])],
    certainty: done.dependsOn === '' ? 'certain' : 'possible',
    active: true,
    kind: 'import-mapping',
    from: { file, line: number },
    when,
    path: [
      { kind: 'start', words: when, file, line: number },
      { kind: 'save', words: `${source.slice(0, 60)} goes to ${targets.join(', ')}`, file, line: number },
    ],
    ...(done.dependsOn === '' ? {} : { dependsOn: done.dependsOn }),
  }));
}
