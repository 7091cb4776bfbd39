/** Places and types of parsed things. The parser counts characters, where a text counts units of UTF-16. */
import type { ApexParserRuleContext, TypeListContext, TypeRefContext } from '@apexdevtools/apex-parser';
import type { Spot, TypeName } from './nodes.ts';

export const spotOf = ({ start, stop }: ApexParserRuleContext): Spot => ({
  start: start.start,
  end: (stop ?? start).stop + 1,
  line: start.line,
});

/** What stands at a spot of a text, on one line: without comments, and with its white space drawn together. */
export type WordsOf = (spot: Spot) => string;

export function wordsOf(text: string): WordsOf {
  const characters = /[\ud800-\udbff]/.test(text) ? Array.from(text) : null;
  return ({ start, end }) => {
    const cut = characters === null ? text.slice(start, end) : characters.slice(start, end).join('');
    return cut
      .replaceAll(/('(?:[^'\\]|\\.)*')|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (_, quoted: string | undefined) => quoted ?? ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
  };
}

/** A text without what stands at some of its spots. */
export function without(text: string, spots: readonly Spot[]): string {
  if (spots.length === 0) return text;
  const characters = Array.from(text);
  for (const { start, end } of spots) characters.fill('', start, end);
  return characters.join('');
}

/** `List<Contact>`, `Schema.Contact` and `Contact[]` in one shape. */
export function typeOfRef(ref: TypeRefContext): TypeName {
  const last = ref.typeName_list().at(-1);
  const name = last?.id() ?? last?.LIST() ?? last?.SET() ?? last?.MAP();
  const plain: TypeName = { name: name?.getText().toLowerCase() ?? '', of: typesOf(last?.typeArguments()?.typeList()) };
  const arrays = ref.arraySubscripts().LBRACK_list();
  return arrays.reduce<TypeName>((inner) => ({ name: 'list', of: [inner] }), plain);
}

export const typesOf = (list: TypeListContext | null | undefined): readonly TypeName[] =>
  list?.typeRef_list().map(typeOfRef) ?? [];
