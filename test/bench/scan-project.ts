/** A large Salesforce project, made up: files of the kinds and sizes that real ones have, a few of which hold the field. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface MadeProject {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  /** How many files hold the field's name. */
  readonly mentions: number;
}

/** Every so many files holds the field: no multiple of the kinds, so that files of each kind do. */
const EVERY = 101;
/** One in so many classes that hold it writes to it; the others ask after it. */
const WRITES = 5;

export function makeProject(folder: string, files: number): MadeProject {
  let [bytes, mentions] = [0, 0];
  for (let number = 0; number < files; number++) {
    const holds = number % EVERY === 0;
    const { path, text } = KINDS[number % KINDS.length]?.(number, holds) ?? { path: '', text: '' };
    const at = join(folder, 'force-app/main/default', path);
    mkdirSync(join(at, '..'), { recursive: true });
    writeFileSync(at, text);
    bytes += text.length;
    if (holds) mentions += 1;
  }
  return { folder, files, bytes, mentions };
}

interface Made {
  readonly path: string;
  readonly text: string;
}

const FIELD = 'HasOptedOutOfEmail';
const fieldOf = (holds: boolean) => (holds ? FIELD : 'Description');
const repeated = (times: number, line: (number: number) => string) =>
  Array.from({ length: times }, (_, each) => line(each)).join('\n');
const xml = (root: string, inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${inner}\n</${root}>\n`;

const asking = (each: number, name: string) =>
  `public static Integer method${each}(Contact person) { return person.${name} == null ? ${each} : 0; }`;
const writing = (name: string) =>
  `public static void clear(List<Contact> people) { for (Contact person : people) person.${name} = null; update people; }`;

const code = (number: number, holds: boolean): Made => ({
  path: `classes/Service${number}.cls`,
  text: `public with sharing class Service${number} {\n${repeated(120, (each) => `    ${each === 60 && (number / EVERY) % WRITES === 0 ? writing(fieldOf(holds)) : asking(each, fieldOf(holds))}`)}\n}\n`,
});

const field = (number: number, holds: boolean): Made => ({
  path: `objects/Thing${number % 50}__c/fields/Field${number}__c.field-meta.xml`,
  text: xml(
    'CustomField',
    `    <fullName>Field${number}__c</fullName>\n    <description>${fieldOf(holds)}</description>\n    <label>Field ${number}</label>\n    <type>Text</type>`,
  ),
});

const layout = (number: number, holds: boolean): Made => ({
  path: `layouts/Layout ${number}.layout-meta.xml`,
  text: xml(
    'Layout',
    repeated(
      80,
      (each) =>
        `    <layoutItems><behavior>Edit</behavior><field>${each === 7 ? fieldOf(holds) : `Field${each}__c`}</field></layoutItems>`,
    ),
  ),
});

const flow = (number: number, holds: boolean): Made => ({
  path: `flows/Flow_${number}.flow-meta.xml`,
  text: xml(
    'Flow',
    [
      `    <label>Flow ${number}</label>`,
      ...Array.from(
        { length: 60 },
        (_, each) =>
          `    <assignments>\n        <name>Step_${each}</name>\n        <label>Step ${each}</label>\n        <assignmentItems>\n            <assignToReference>$Record.${fieldOf(holds)}</assignToReference>\n            <operator>Assign</operator>\n            <value><booleanValue>true</booleanValue></value>\n        </assignmentItems>\n        <connector><targetReference>Step_${each + 1}</targetReference></connector>\n    </assignments>`,
      ),
      '    <start><connector><targetReference>Step_0</targetReference></connector><object>Contact</object><recordTriggerType>Update</recordTriggerType><triggerType>RecordBeforeSave</triggerType></start>',
      '    <status>Active</status>',
    ].join('\n'),
  ),
});

const permissions = (number: number, holds: boolean): Made => ({
  path: `permissionsets/Set_${number}.permissionset-meta.xml`,
  text: xml(
    'PermissionSet',
    repeated(
      300,
      (each) =>
        `    <fieldPermissions>\n        <editable>true</editable>\n        <field>Contact.${each === 9 ? fieldOf(holds) : `Field${each}__c`}</field>\n        <readable>true</readable>\n    </fieldPermissions>`,
    ),
  ),
});

const script = (number: number, holds: boolean): Made => ({
  path: `lwc/part${number}/part${number}.js`,
  text: repeated(
    80,
    (each) => `export const value${each} = (record) => record.fields.${fieldOf(holds)}.value + ${each};`,
  ),
});

/** A round of ten, in the proportions of real projects. */
const KINDS = [code, field, code, layout, field, flow, code, permissions, field, script] as const;
