/** Quick actions: values that an action fills in by itself when somebody uses it. What people enter in its form is theirs. */
import { isOptOutField } from '../field.ts';
import { CLEARS, type Finding, NOTHING_FOUND, type ScanResult, TICKS } from '../finding.ts';
import type { Reader, SourceText } from '../reader.ts';
import { all, type Element, first, textOf } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';
import { byFormula, type Done, literal } from './field-update.ts';

export const quickActionReader: Reader = {
  endings: ['.quickaction-meta.xml', '.quickaction'],
  read: readQuickAction,
};

function readQuickAction({ path, text }: SourceText): ScanResult {
  const xml = readXml(text);
  if (!xml.ok) return { ...NOTHING_FOUND, unread: [{ file: path, why: xml.error }] };
  const root = xml.value;
  const label = textOf(root, 'label') || path.slice(path.lastIndexOf('/') + 1).replace(/\.quickaction.*/i, '');
  const overrides = all(root, 'fieldOverrides').filter((each) => isOptOutField(textOf(each, 'field')));
  return { ...NOTHING_FOUND, automations: overrides.flatMap((each) => findingsOf(each, root, label, path)) };
}

function findingsOf(override: Element, root: Element, label: string, file: string): readonly Finding[] {
  const formula = first(override, 'formula');
  const creates = /^create$/i.test(textOf(root, 'type'));
  // A formula of an action that creates a record speaks of the record that it starts from.
  const does: readonly Done[] = formula ? byFormula(formula.text, creates) : literal(textOf(override, 'literalValue'));
  const words = `when somebody uses the action ${label}`;
  return does.map((done) => ({
    name: `${label}: predefined value${does.length > 1 ? (done.ticks ? ' (ticks)' : ' (clears)') : ''}`,
    does: [...(done.ticks ? [TICKS] : []), ...(done.clears ? [CLEARS] : [])],
    certainty: done.dependsOn === '' ? 'certain' : 'possible',
    active: true,
    kind: 'quick-action',
    from: { file, line: override.line },
    when: words,
    path: [
      { kind: 'start', words, file, line: root.line },
      {
        kind: 'save',
        words: `the action ${creates ? 'creates' : 'saves'} a record and ${done.words}`,
        file,
        line: override.line,
      },
    ],
    ...(done.dependsOn === '' ? {} : { dependsOn: done.dependsOn }),
  }));
}
