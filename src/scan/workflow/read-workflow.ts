/** Workflow rules: field updates of Email Opt Out that a rule uses. Those that nothing uses write nothing. */
import { mentionsField } from '../field.ts';
import { type Finding, NOTHING_FOUND, type ScanResult } from '../finding.ts';
import type { ProjectView, Reader, SourceText } from '../reader.ts';
import { plainName } from '../words/plain-name.ts';
import { all, type Element, isTrue, textOf } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';
import { criteriaOf } from './criteria.ts';
import { type FieldUpdate, updatesNamed, updatesUsed } from './field-update.ts';
import { findingsOf } from './use.ts';
import {
  mayHoldRules,
  mayHoldUpdates,
  objectNameOf,
  WORKFLOW_ENDINGS,
  workflowPartsOf,
  workflowTie,
} from './workflow-file.ts';

export const workflowReader: Reader = {
  endings: WORKFLOW_ENDINGS,
  read: readWorkflow,
  // A rule may use what stands in another file of the same object's; of those only updates of the field matter.
  calls: ({ path }) => (mayHoldRules(path) ? [workflowTie(objectNameOf(path))] : []),
  offers: ({ path, text }) => (mayHoldUpdates(path) && mentionsField(text) ? [workflowTie(objectNameOf(path))] : []),
};

function readWorkflow({ path, text }: SourceText, project: ProjectView): ScanResult {
  const xml = readXml(text);
  if (!xml.ok) return { ...NOTHING_FOUND, unread: [{ file: path, why: xml.error }] };
  const object = objectNameOf(path);
  return { ...NOTHING_FOUND, automations: workflowPartsOf(xml.value, path).rules.flatMap(ofRule) };

  function ofRule(rule: Element): readonly Finding[] {
    const name = plainName(textOf(rule, 'fullName'));
    const words = `${TRIGGERS[textOf(rule, 'triggerType').toLowerCase()] ?? 'on a change'} of ${a(object || 'record')}`;
    const use = {
      name,
      kind: 'workflow',
      active: isTrue(rule, 'active'),
      object,
      start: { kind: 'start', words, file: path, line: rule.line },
      criteria: criteriaOf(rule, path, object, project.conditions),
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
    return updatesUsed(element, 'actions').flatMap(({ name }) => updatesNamed(name, { object, file: path }, project));
  }
}

const a = (object: string) => `${/^[aeio]/i.test(object) ? 'an' : 'a'} ${object}`;

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
