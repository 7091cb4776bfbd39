/** Which version of a flow runs: a definition beside the versions says it in the older format. */
import { describe, expect, it } from 'vitest';
import { document, flow, sets, start, tag, update } from '../metadata.ts';
import { scanTexts } from '../scan-texts.ts';

const version = (status: string | null): string => {
  const text = flow(
    'Main',
    tag('status', status ?? ''),
    start('Save'),
    update('Save', tag('object', 'Lead'), sets(false)),
  );
  return status === null ? text.replace('<status></status>', '') : text;
};
const definition = (number: number | null): string =>
  document('FlowDefinition', number === null ? '' : tag('activeVersionNumber', String(number)));

async function running(texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { automations } = await scanTexts(texts);
  return automations.flatMap(({ active, from }) => (active ? [from.file] : []));
}

const versions = { 'flows/Main-1.flow': version(null), 'flows/Main-2.flow': version('Obsolete') };

describe('a definition of a flow', () => {
  it('says which of its versions runs, whatever their status', async () => {
    expect(await running({ ...versions, 'flowDefinitions/Main.flowDefinition': definition(1) })).toEqual([
      'flows/Main-1.flow',
    ]);
    expect(await running({ ...versions, 'flowDefinitions/main.FLOWDEFINITION': definition(2) })).toEqual([
      'flows/Main-2.flow',
    ]);
  });

  it('may say that none runs', async () => {
    expect(await running({ ...versions, 'flowDefinitions/Main.flowDefinition': definition(0) })).toEqual([]);
    const file = { 'flows/Main.flow-meta.xml': version('Active') };
    expect(await running({ ...file, 'flowDefinitions/Main.flowDefinition-meta.xml': definition(0) })).toEqual([]);
    expect(await running({ ...file, 'flowDefinitions/Main.flowDefinition-meta.xml': definition(7) })).toEqual([
      'flows/Main.flow-meta.xml',
    ]);
  });

  it('leaves it to the status where it says nothing, or is about another flow', async () => {
    for (const other of [{ 'a/Main.flowDefinition': definition(null) }, { 'a/Mains.flowDefinition': definition(2) }])
      expect(await running({ ...versions, ...other })).toEqual(['flows/Main-1.flow']);
  });

  it('is named where it cannot be read', async () => {
    const { unread } = await scanTexts({ ...versions, 'a/Main.flowDefinition': '<FlowDefinition>' });
    expect(unread.filter(({ outside }) => !outside).map(({ file }) => file)).toEqual(['a/Main.flowDefinition']);
  });
});
