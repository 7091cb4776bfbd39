/** Flows that tell a class which field to write. */
import { describe, expect, it } from 'vitest';
import { scanTexts } from '../scan-texts.ts';

const NAME = 'HasOptedOutOfEmail';
const SETS = `public class Sets {
  public class Ask { @InvocableVariable public String field; @InvocableVariable public Id id; }
  @InvocableMethod
  public static void run(List<Ask> all) {
    for (Ask each : all) { SObject one = each.id.getSObjectType().newSObject(each.id); one.put(each.field, false); update one; }
  }
}`;
const OTHER = SETS.replaceAll('Sets', 'Others');

const action = (inputs: string, { name = 'Sets', type = 'apex' } = {}) =>
  `<actionCalls><name>Do_${name}</name><actionName>${name}</actionName><actionType>${type}</actionType>${inputs}</actionCalls>`;
const input = (value: string) => `<inputParameters><name>field</name><value>${value}</value></inputParameters>`;
const literal = (text: string) => input(`<stringValue>${text}</stringValue>`);
const reference = (name: string) => input(`<elementReference>${name}</elementReference>`);

/** The classes in which a write is found. */
async function writing(...inner: readonly string[]): Promise<readonly string[]> {
  const flow = `<Flow xmlns="http://soap.sforce.com/2006/04/metadata">${inner.join('')}<start><object>Contact</object></start><status>Active</status></Flow>`;
  const { automations } = await scanTexts({
    'flows/F.flow-meta.xml': flow,
    'classes/Sets.cls': SETS,
    'classes/Others.cls': OTHER,
  });
  return automations.map(({ from, certainty }) => `${from.file} ${from.line} ${certainty}`);
}

const FOUND = ['classes/Sets.cls 5 possible'];

describe('a class that a flow tells the field’s name', () => {
  const constant = `<constants><name>which</name><dataType>String</dataType><value><stringValue>${NAME}</stringValue></value></constants>`;
  it.each([
    ['as it stands there', [action(literal(NAME))]],
    ['with the object’s before it', [action(literal(`Contact.${NAME}`))]],
    ['among others', [action(literal(`Title, ${NAME.toLowerCase()}`))]],
    ['by a constant', [constant, action(reference('which'))]],
    [
      'by a formula',
      [
        `<formulas><name>which</name><expression>IF({!a}, &quot;Title&quot;, &quot;${NAME}&quot;)</expression></formulas>`,
        action(reference('which')),
      ],
    ],
    ['in another case', [action(literal(NAME), { name: 'SETS', type: 'Apex' })]],
    [
      'as a plug-in of older flows',
      [`<apexPluginCalls><name>Do</name><apexClass>Sets</apexClass>${literal(NAME)}</apexPluginCalls>`],
    ],
  ])('may write it: %s', async (_, inner) => expect(await writing(...inner)).toEqual(FOUND));

  it.each([
    ['another field is named', [action(literal('Title')), constant]],
    ['only a sentence speaks of it', [action(literal(`${NAME} was asked for by somebody`))]],
    ['what the flow knows by itself is given', [constant, action(reference('$Record.Id'))]],
    [
      'another action is told',
      [action(literal('Title')), action(literal(NAME), { name: 'Mails', type: 'emailAlert' })],
    ],
    [
      'the flow only asks for it',
      [
        `<recordLookups><name>all</name><filters><field>${NAME}</field><value><stringValue>x</stringValue></value></filters></recordLookups>`,
        `<formulas><name>which</name><expression>{!$Record.${NAME}}</expression></formulas>`,
        action(reference('which')),
      ],
    ],
  ])('does not where %s', async (_, inner) => expect(await writing(...inner)).toEqual([]));

  it('may be told by a flow that calls the one with the action, over another', async () => {
    const flow = (inner: string) =>
      `<Flow xmlns="http://soap.sforce.com/2006/04/metadata"><variables><name>which</name><dataType>String</dataType><isInput>true</isInput></variables>${inner}<status>Active</status></Flow>`;
    const calls = (name: string, value: string) =>
      `<subflows><name>Call</name><flowName>${name}</flowName><inputAssignments><name>which</name><value>${value}</value></inputAssignments></subflows>`;
    const found = async (text: string) => {
      const { automations } = await scanTexts({
        'flows/Parent.flow-meta.xml': flow(calls('Between', `<stringValue>${text}</stringValue>`)),
        'flows/Between.flow-meta.xml': flow(calls('Child', '<elementReference>which</elementReference>')),
        'flows/Child-3.flow': flow(action(reference('which'))),
        'classes/Sets.cls': SETS,
      });
      return automations.map(({ from }) => from.file);
    };
    expect(await found(NAME)).toEqual(['classes/Sets.cls']);
    expect(await found('Title')).toEqual([]);
  });

  it('may be told by a process, which calls its flow by an action', async () => {
    const call = `<actionCalls><name>Call</name><actionName>Child</actionName><actionType>flow</actionType><inputParameters><name>which</name><value><stringValue>${NAME}</stringValue></value></inputParameters></actionCalls>`;
    const flow = (inner: string) =>
      `<Flow xmlns="http://soap.sforce.com/2006/04/metadata">${inner}<status>Active</status></Flow>`;
    const { automations } = await scanTexts({
      'flows/Process.flow-meta.xml': flow(call),
      'flows/Child.flow-meta.xml': flow(action(reference('which'))),
      'classes/Sets.cls': SETS,
    });
    expect(automations.map(({ from }) => from.file)).toEqual(['classes/Sets.cls']);
  });

  it('shows the action on the way to the write', async () => {
    const flow = `<Flow xmlns="http://soap.sforce.com/2006/04/metadata">\n<label>F</label>\n${action(literal(NAME))}\n<status>Active</status></Flow>`;
    const { automations } = await scanTexts({ 'flows/F.flow-meta.xml': flow, 'classes/Sets.cls': SETS });
    expect(automations[0]?.path.filter(({ kind }) => kind === 'call')).toEqual([
      {
        file: 'flows/F.flow-meta.xml',
        line: 3,
        kind: 'call',
        words: 'told the name of the field: the action “Do_Sets” of a flow',
      },
    ]);
  });

  it('is silent about a flow that cannot be read: that one is said by itself', async () => {
    expect(await writing(action(literal(NAME)), '<broken>')).toEqual([]);
  });
});
