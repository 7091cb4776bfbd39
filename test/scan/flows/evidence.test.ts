/** What a way tells of its steps: whose assignment it was, what was asked, and on what a doubtful write hangs. */
import { describe, expect, it } from 'vitest';
import {
  assignment,
  create,
  decision,
  FIELD,
  filter,
  flag,
  flow,
  isInput,
  lookup,
  named,
  onUpdate,
  record,
  records,
  saves,
  sets,
  start,
  tag,
  to,
  update,
  value,
} from '../metadata.ts';
import { deedOf, scanTexts } from '../scan-texts.ts';
import { $FIELD, formula } from './flow-texts.ts';

const LEAD = tag('object', 'Lead');

async function found(...inner: readonly string[]) {
  const { automations } = await scanTexts({ 'Main.flow': flow('Main', ...inner) }, { Asked__c: 'requested' });
  return automations;
}
/** The words of each way, without its start. */
const told = async (...inner: readonly string[]) =>
  (await found(...inner)).map(({ path }) => path.slice(1).map(({ words }) => words));
/** Each write with its conditions. */
const needs = async (...inner: readonly string[]) =>
  (await found(...inner)).map((each) => [deedOf(each), ...(each.need ?? [])].join(' '));

describe('the way to a write', () => {
  it('tells the assignment of the record that is saved, and of no other', async () => {
    const set = (name: string, next: string, held: boolean) => assignment(name, next, [`${name}.${FIELD}`, held]);
    expect(
      await told(
        start('c'),
        record('c'),
        record('d'),
        set('c', 'd', true),
        set('d', 'Save', false),
        update('Save', saves('c')),
      ),
    ).toEqual([[`c: c.${FIELD} is set`, 'Save saves c with Email Opt Out ticked']]);
  });

  it('tells the assignment that gave the value, and not one that gave it again', async () => {
    const again = assignment('Again', 'Save', [`c.${FIELD}`, `c.${FIELD}`], ['c.Title', 'x']);
    expect(
      await told(
        start('Set'),
        record('c'),
        assignment('Set', 'Again', [`c.${FIELD}`, true]),
        again,
        update('Save', saves('c')),
      ),
    ).toEqual([[`Set: c.${FIELD} is set`, 'Save saves c with Email Opt Out ticked']]);
  });

  it('says what is written only where that is certain, or may be both', async () => {
    const last = async (held: string, ...inner: readonly string[]) =>
      (await told(start('Save'), ...inner, update('Save', LEAD, sets(held)))).map((words) => words.at(-1));
    expect(await last('box', flag('box', value(true)))).toEqual(['Save saves Lead with Email Opt Out ticked']);
    expect(await last('box', flag('box', value(false)))).toEqual(['Save saves Lead with Email Opt Out cleared']);
    expect(await last('box', flag('box', isInput))).toEqual(['Save saves Lead with Email Opt Out']);
    expect(await last('box', flag('box'))).toEqual(['Save saves Lead']);
    expect(await told(start('Save'), create('Save', LEAD, sets(true)))).toEqual([
      ['Save creates Lead with Email Opt Out ticked'],
    ]);
  });

  it('has nothing that it hangs on where it is certain', async () => {
    const [only] = await found(start('Save'), update('Save', LEAD, sets(true)));
    expect(only && 'dependsOn' in only).toBe(false);
  });

  it('tells a start’s filters and its formula, each with its line', async () => {
    const asked = `\n${filter('A__c', true)}\n<filterFormula>{!$Record.B__c}</filterFormula>`;
    const [only] = await found(onUpdate('Save', 'After', asked), update('Save', saves('$Record'), sets(true)));
    expect(only?.path.slice(1, 3).map(({ line, words }) => `${line} ${words}`)).toEqual([
      '6 A__c is true',
      '7 the formula {!$Record.B__c}',
    ]);
    const empty = onUpdate('Save', 'After', tag('filterFormula'));
    expect(await told(empty, update('Save', saves('$Record'), sets(true)))).toEqual([
      ['Save: HasOptedOutOfEmail is set', 'Save saves $Record with Email Opt Out ticked'],
    ]);
  });

  it('tells an older flow’s start by the line that names it', async () => {
    const [only] = await found(`\n\n${tag('startElementReference', 'Save')}`, update('Save', LEAD, sets(true)));
    expect(only?.path[0]).toMatchObject({ kind: 'start', line: 7 });
  });
});

describe('what every way to a write asks', () => {
  const X = (name: string, yes: string, no: string | null) => decision(name, '$Record.X__c', true, yes, no);
  const TICKED = filter(FIELD, true);
  const CLEARS = update('Save', saves('$Record'), sets(false));

  it('is what they share, whatever some ask beside', async () => {
    const asked = decision('D', '$Record.Asked__c', true, 'Save', 'Save');
    expect(await needs(onUpdate('D', 'After', TICKED), asked, CLEARS)).toEqual(['clears Email Opt Out is ticked']);
    const more = decision('D', '$Record.Asked__c', true, 'Note', 'Save');
    const note = assignment('Note', 'Save', ['$Record.Title', 'x']);
    expect(await needs(onUpdate('D', 'After', TICKED), more, note, CLEARS)).toEqual(['clears Email Opt Out is ticked']);
  });

  it('is what they share where each brings another value that cannot be told', async () => {
    const either = (...asked: readonly string[]) =>
      needs(
        onUpdate('D', 'After', ...asked),
        flag('box'),
        X('D', 'One', 'Two'),
        assignment('One', 'Ask', ['box', '$Record.A__c']),
        decision('Ask', '$Record.Asked__c', true, 'Save', null),
        assignment('Two', 'Note', ['box', '$Record.B__c']),
        assignment('Note', 'Again', ['$Record.Title', 'x']),
        assignment('Again', 'Save', ['$Record.Title', 'y']),
        update('Save', saves('$Record'), sets('box')),
      );
    expect(await either(TICKED)).toEqual(['both? Email Opt Out is ticked']);
    expect(await either()).toEqual(['both?']);
  });

  it('is asked of a doubtful write as well as of the certain one that makes it needless', async () => {
    const text = [
      onUpdate('D', 'After', TICKED),
      flag('box', value(true)),
      X('D', 'Set', 'Save'),
      formula('F', 'IF({!$Record.Y__c}, TRUE, NULL)'),
      assignment('Set', 'Save', ['box', 'F']),
      update('Save', saves('$Record'), sets('box')),
    ];
    expect((await needs(...text)).filter((each) => each.startsWith('ticks'))).toEqual([
      'ticks Email Opt Out is ticked',
    ]);
  });

  it('is never asked of a record that is new', async () => {
    const asked = decision('D', `Get.${FIELD}`, true, 'Save', null);
    expect(await needs(start('Get'), lookup('Get', 'D'), asked, create('Save', saves('Get')))).toEqual(['ticks']);
  });

  it('is known of records that belong to another, too, one after the other', async () => {
    const loop = named('loops', 'Each', tag('collectionReference', 'Get.Contacts'), to('D', 'nextValueConnector'));
    const asked = decision('D', `Each.${FIELD}`, true, 'Save', null);
    expect(
      await needs(start('Get'), lookup('Get', 'Each'), loop, asked, update('Save', saves('Each'), sets(false))),
    ).toEqual(['clears Email Opt Out is ticked']);
  });

  it('is nothing where a comparison is with what nobody can tell', async () => {
    const asked = (operator: string, held: string, ...inner: readonly string[]) =>
      needs(
        onUpdate('D'),
        ...inner,
        decision('D', $FIELD, true, 'Save', null)
          .replace('>EqualTo<', `>${operator}<`)
          .replace(tag('booleanValue', 'true'), tag('elementReference', held)),
        CLEARS,
      );
    expect(await asked('NotEqualTo', '$Record.X__c')).toEqual(['clears']);
    expect(await asked('EqualTo', 'F', formula('F', 'IF({!$Record.X__c}, TRUE, NULL)'))).toEqual(['clears']);
    expect(await asked('EqualTo', '$GlobalConstant.True')).toEqual(['clears Email Opt Out is ticked']);
    expect(await asked('IsNull', '$GlobalConstant.True')).toEqual(['clears']);
  });

  it('is nothing that a list of several origins could have', async () => {
    const table = named(
      'screens',
      'Ask',
      to('Each'),
      tag(
        'fields',
        tag('name', 'T'),
        tag('inputParameters', tag('name', 'rows'), value('One')),
        tag('inputParameters', tag('name', 'chosen'), value('Two')),
      ),
    );
    const loop = named('loops', 'Each', tag('collectionReference', 'T.selectedRows'), to('Save', 'nextValueConnector'));
    expect(
      await needs(
        start('One'),
        records('Two'),
        lookup('One', 'Ask', filter(FIELD, true)),
        table,
        loop,
        update('Save', saves('Each'), sets(false)),
      ),
    ).toEqual(['clears']);
  });
});

describe('a flow’s file', () => {
  it('is said where it holds something else', async () => {
    const { unread } = await scanTexts({ 'a.flow': `<${'Workflow'.repeat(9)}>${FIELD}</${'Workflow'.repeat(9)}>` });
    expect(unread.filter(({ outside }) => !outside)).toEqual([
      { file: 'a.flow', why: `holds no flow, but ${'Workflow'.repeat(5)}` },
    ]);
  });

  it('is read though another beside it is broken', async () => {
    const call = named('subflows', 'Call', tag('flowName', 'Broken'));
    const main = flow('Main', start('Save'), update('Save', LEAD, sets(true), to('Call')), call);
    const { automations, unread } = await scanTexts({ 'Main.flow': main, 'Broken.flow': `<Flow>${FIELD}` });
    expect(automations.map(deedOf)).toEqual(['ticks']);
    expect(unread.filter(({ outside }) => !outside).map(({ file }) => file)).toEqual(['Broken.flow']);
  });
});

describe('a list that is mapped anew', () => {
  const maps = (...action: readonly string[]) =>
    found(
      start('Map'),
      named('transforms', 'Map', to('Save'), tag('transformValues', tag('transformValueActions', ...action))),
      create('Save', saves('Map')),
      tag('description', FIELD),
    );

  it('has the field only where it is mapped, and by whatever way', async () => {
    const field = (name: string) => tag('outputFieldApiName', name);
    expect((await maps(field(FIELD), value(true))).map(deedOf)).toEqual(['ticks']);
    expect((await maps(field(FIELD), tag('transformType', 'Count'))).map(({ dependsOn }) => dependsOn)).toEqual([
      'a value of Map',
    ]);
    expect(await maps(field('Title'), value(true))).toEqual([]);
  });
});
