/** One finding for people: what it does and when, the way that makes it so with every place, and what would close what it opens. */
import { type Evidence, type JudgedFinding, shown } from '../../scan/index.ts';
import { listed } from '../../simulation/index.ts';
import { type Style, wrapped } from '../shared/style.ts';

const INDENT = '      ';

export function findingLines(
  { finding, standing, reason, opens, fix }: JudgedFinding,
  style: Style,
): readonly string[] {
  const { name, does, certainty, dependsOn, when, path, need } = finding;
  const deed = does.length > 1 ? 'ticks or clears' : does[0]?.includes('unticked') ? 'clears' : 'ticks';
  const hangs = certainty === 'certain' ? '' : `; possible only: it hangs on ${dependsOn ?? 'what cannot be told'}`;
  const broken = opens.length > 0 ? ` – breaks ${listed(opens)}` : '';
  const title = `${name}${broken}`;
  return [
    ...wrapped(title, '  * ').map(opens.length > 0 ? style.bad : (line) => line),
    ...wrapped(`${deed} Email Opt Out${when === '' ? '' : `: ${when}`}${hangs}`, INDENT),
    ...(need && need.length > 0 ? wrapped(`only where ${need.join(' and ')}`, INDENT) : []),
    ...wayLines(path).map(style.quiet),
    ...(standing === 'known' && reason !== null ? wrapped(`Accepted: ${reason}`, INDENT) : []),
    ...(fix
      ? [...wrapped(`Fix: ${fix.words}`, INDENT), ...(fix.lines ?? []).map((line) => `${INDENT}    ${line}`)]
      : []),
  ];
}

/** The way, with each file named once where it begins or changes. */
function wayLines(path: readonly Evidence[]): readonly string[] {
  return path.flatMap(({ file, line, kind, words }, place) => [
    ...(path[place - 1]?.file === file ? [] : [`${INDENT}${shown(file)}`]),
    ...wrapped(`${kind === 'condition' ? 'if ' : ''}${words}`, `${INDENT}${String(line).padStart(5)}  `),
  ]);
}
