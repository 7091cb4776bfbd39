/** Mappings of Data Loader line by line, and the loads that use them. */
import { describe, expect, it } from 'vitest';
import { FIELD } from './metadata.ts';
import { scanTexts } from './scan-texts.ts';

type Texts = Readonly<Record<string, string>>;

async function found(texts: Texts) {
  const { automations, unread } = await scanTexts(texts);
  expect(unread.filter(({ outside }) => !outside)).toEqual([]);
  return automations;
}
const COLUMN = 'the column Out of the file that is loaded';

describe('a mapping', () => {
  it('is told by its line, and by what goes where', async () => {
    const file = 'data/Contacts.sdl';
    const [only, ...others] = await found({ [file]: `# map\nId=Id\nOut=DoNotCall,${FIELD}` });
    expect(others).toEqual([]);
    expect(only).toEqual({
      name: 'Data load with Contacts.sdl',
      does: ['crmAutomation.tickedOptOut', 'crmAutomation.untickedOptOut'],
      certainty: 'possible',
      dependsOn: COLUMN,
      active: true,
      kind: 'import-mapping',
      from: { file, line: 3 },
      when: 'when somebody loads data with this mapping',
      path: [
        { kind: 'start', words: 'when somebody loads data with this mapping', file, line: 3 },
        { kind: 'save', words: `Out goes to DoNotCall, ${FIELD}`, file, line: 3 },
      ],
    });
    expect((await found({ [file]: ` "1" = ${FIELD} ` })).map(({ does, dependsOn }) => [does, dependsOn])).toEqual([
      [['crmAutomation.tickedOptOut'], undefined],
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ['with a colon', `Out:${FIELD}`, [`1 ${COLUMN}`]],
    ['with spaces', `   Out =  ${FIELD}  `, [`1 ${COLUMN}`]],
    ['over several lines', `Id=Id\n  Ou\\\n   t=\\\n\t${FIELD}`, [`2 ${COLUMN}`]],
    [
      'over several lines, one of which would else be a comment',
      `A=\\\n#${FIELD},\\\n${FIELD}`,
      ['1 the column A of the file that is loaded'],
    ],
    ['over lines that end as on other systems', `Id=Id\r\nOut=${FIELD}\rX=Y`, [`2 ${COLUMN}`]],
    ['with a backslash at a line’s end that is a letter', `A=B\\\\\nOut=${FIELD}`, [`2 ${COLUMN}`]],
    [
      'with a backslash that is a letter, and then one that goes on',
      `A=B\\\\\\\n,${FIELD}`,
      ['1 the column A of the file that is loaded'],
    ],
    ['with a backslash alone on the line before', `\\\nOut=${FIELD}`, [`2 ${COLUMN}`]],
    [
      'with signs that would else mean something',
      `Out\\=or\\:in=${FIELD}`,
      ['1 the column Out=or:in of the file that is loaded'],
    ],
    ['with a target that has an equals sign', `Out=X=${FIELD}`, []],
    ['behind a comment that begins after spaces', `  ! A=${FIELD}\nOut=${FIELD}`, [`2 ${COLUMN}`]],
    ['without a sign between', FIELD, []],
    ['with a space alone between', `Out ${FIELD}`, [`1 ${COLUMN}`]],
    [
      'with a tab alone between, and spaces that are letters',
      `My\\ Out\t ${FIELD}`,
      ['1 the column My Out of the file that is loaded'],
    ],
    [
      'with spaces in a name that nobody has marked',
      `My Out=${FIELD}`,
      ['1 the column My Out of the file that is loaded'],
    ],
    ['without anything before', `=${FIELD}`, ['1 the column of the file that is loaded']],
    ['with a quotation mark that ends late', `"true" x=${FIELD}`, ['1 the column "true" x of the file that is loaded']],
    [
      'with a quotation mark that begins late',
      `x "true"=${FIELD}`,
      ['1 the column x "true" of the file that is loaded'],
    ],
    ['with an empty constant', `""=${FIELD}`, ['1 the value ""']],
    [
      'with a very long name',
      `${'x'.repeat(70)}=${FIELD}`,
      [`1 the column ${'x'.repeat(60)} of the file that is loaded`],
    ],
  ])('is read as such files are written: %s', async (_, text, expected) => {
    const all = await found({ 'a.sdl': text });
    expect(all.map(({ from, dependsOn }) => `${from.line} ${dependsOn}`)).toEqual(expected);
  });

  it('is shown as far as a line goes where its column has a very long name', async () => {
    const [only] = await found({ 'a.sdl': `${'x'.repeat(70)}=${FIELD}` });
    expect(only?.path[1]?.words).toBe(`${'x'.repeat(60)} goes to ${FIELD}`);
  });
});

describe('a load', () => {
  const bean = (id: string, operation: string, mapping: string) =>
    `<bean id="${id}"><property name="configOverrideMap"><map>${operation === '' ? '' : `<entry key="process.operation" value="${operation}"/>`}<entry key="process.mappingFile" value="${mapping}"/></map></property></bean>`;
  const loads = (...beans: readonly string[]): Texts => ({
    'conf/process-conf.xml': `<beans>\n${beans.join('\n')}\n</beans>`,
  });
  const mapping = { 'data/Contacts.sdl': `Out=${FIELD}` };
  const when = async (...beans: readonly string[]) =>
    (await found({ ...mapping, ...loads(...beans) })).map((each) => each.when);

  it('that writes by a mapping is when it happens, wherever the mapping stands', async () => {
    for (const path of ['contacts.SDL', 'C:\\conf\\Contacts.sdl', '/conf/Contacts.sdl'])
      expect(await when(bean('nightly', 'upsert', path))).toEqual(['when the load nightly runs']);
    expect(await when(bean('nightly', 'insert', 'Others.sdl'), bean('daily', 'update', 'Contacts.sdl'))).toEqual([
      'when the load daily runs',
    ]);
  });

  it.each(['extract', 'Extract_All', 'extractall', 'delete', 'hardDelete', 'hard_delete'])(
    'that only reads or deletes writes nothing: %s',
    async (operation) => {
      expect(await when(bean('out', operation, 'Contacts.sdl'))).toEqual([]);
      expect(await when(bean('out', operation, 'Contacts.sdl'), bean('in', 'upsert', 'Contacts.sdl'))).toEqual([
        'when the load in runs',
      ]);
    },
  );

  it('of another mapping, or without an operation, says nothing of this one', async () => {
    const somebody = ['when somebody loads data with this mapping'];
    const elsewhere = bean('other', 'extract', 'Contacts.sdl').replace('Contacts.sdl', 'Leads.sdl');
    expect(await when(`<!-- Contacts.sdl -->${elsewhere}`)).toEqual(somebody);
    expect(await when(bean('defaults', '', 'Contacts.sdl'))).toEqual(somebody);
    const entries = bean('out', 'extract', 'Contacts.sdl').replace('<entry key="process.op', '<other key="process.op');
    expect(await when(entries)).toEqual(somebody);
    expect(await when(`<entry key="process.operation" value="extract"/>${bean('x', '', 'Contacts.sdl')}`)).toEqual(
      somebody,
    );
  });

  it('is read with the mark that some editors put before a file, and not where it is broken', async () => {
    const text = loads(bean('out', 'extract', 'Contacts.sdl'))['conf/process-conf.xml'] ?? '';
    expect(await found({ ...mapping, 'process-conf.xml': `\ufeff${text}` })).toEqual([]);
    const { automations, unread } = await scanTexts({ ...mapping, 'process-conf.xml': text.replace('</beans>', '') });
    expect(automations.map((each) => each.when)).toEqual(['when somebody loads data with this mapping']);
    expect(unread.filter(({ outside }) => !outside)).toEqual([
      { file: 'process-conf.xml', why: 'is not well-formed XML' },
    ]);
  });

  it('whose mapping is not there is said where the field is named beside it', async () => {
    const said = async (texts: Texts) => (await scanTexts(texts)).unread.filter(({ outside }) => !outside);
    const named = (...beans: readonly string[]) => loads(`<!-- ${FIELD} -->`, ...beans);
    const why = (name: string) => ({
      file: 'conf/process-conf.xml',
      why: `loads ${name} with Gone.sdl, which is not among these files`,
    });
    const gone = bean('nightly', 'upsert', 'Gone.sdl');
    expect(await said(named(gone, bean('out', 'extract', 'Gone.sdl'), bean('plain', 'insert', '')))).toEqual([
      why('nightly'),
    ]);
    expect(await said(loads(gone))).toEqual([]);
    expect(await said({ ...named(gone), 'data/GONE.sdl': `Out=${FIELD}` })).toEqual([]);
    expect(await said({ ...mapping, ...loads(gone, bean('here', 'insert', 'contacts.sdl')) })).toEqual([]);
  });
});
