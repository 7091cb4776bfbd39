/** Workflow files: field updates of Email Opt Out that a rule uses. Those that nothing uses write nothing. */
import { type Finding, NOTHING_FOUND, type ScanResult } from '../finding.ts';
import type { ProjectView, Reader, SourceText } from '../reader.ts';
import { plainName } from '../words/plain-name.ts';
import { all, type Element, isTrue, textOf } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';
import { criteriaOf } from './criteria.ts';
import { type FieldUpdate, fieldUpdatesIn, objectOf, updatesUsed } from './field-update.ts';
import { findingsOf } from './use.ts';

export const workflowReader: Reader = {
  endings: ['.workflow-meta.xml', '.workflow'],
  read: readWorkflow,
  offers: ({ path }) => [`workflow:${objectOf(path)}`],
};

function readWorkflow({ path, text }: SourceText, { conditions }: ProjectView): ScanResult {
  const xml = readXml(text);
  if (!xml.ok) return { ...NOTHING_FOUND, unread: [{ file: path, why: xml.error }] };
  const updates = fieldUpdatesIn(xml.value, path);
  return { ...NOTHING_FOUND, automations: all(xml.value, 'rules').flatMap((rule) => ofRule(rule)) };

  function ofRule(rule: Element): readonly Finding[] {
    const object = objectOf(path);
    const name = plainName(textOf(rule, 'fullName'));
    const words = `${TRIGGERS[textOf(rule, 'triggerType').toLowerCase()] ?? 'on a change'} of ${a(path)}`;
    const use = {
      name,
      kind: 'workflow',
      active: isTrue(rule, 'active'),
      start: { kind: 'start', words, file: path, line: rule.line },
      criteria: criteriaOf(rule, path, object, conditions),
      later: false,
    } as const;
    const atOnce = used(rule).flatMap((update) => findingsOf(use, update));
    const later = all(rule, 'workflowTimeTriggers').flatMap((trigger) => {
      const start = { ...use.start, words: `${timeWords(trigger)} ${words}` };
      return used(trigger).flatMap((update) => findingsOf({ ...use, start, later: true }, update));
    });
    return [...atOnce, ...later];
  }

  function used(element: Element): readonly FieldUpdate[] {
    return updatesUsed(element, 'actions').flatMap(({ name }) => updates.get(plainName(name).toLowerCase()) ?? []);
  }
}

const a = (path: string) => {
  const object = path.slice(path.lastIndexOf('/') + 1).split('.')[0] ?? 'record';
  return `${/^[aeio]/i.test(object) ? 'an' : 'a'} ${object}`;
};

const TRIGGERS: Readonly<Record<string, string>> = {
  oncreateonly: 'on creation',
  oncreateortriggeringupdate: 'on creation or update',
  onallchanges: 'on creation or update',
  onrecursiveupdate: 'on creation or update',
};

/** "7 Days after", of a time-dependent action. */
function timeWords(trigger: Element): string {
  const length = Number(textOf(trigger, 'timeLength') || '0');
  const unit = textOf(trigger, 'workflowTimeTriggerUnit').toLowerCase() || 'days';
  return `${Math.abs(length)} ${unit} ${length < 0 ? 'before' : 'after'} what is set there,`;
}
