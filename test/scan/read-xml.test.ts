/** A file of XML as a small tree: elements, their lines and their texts; and what is refused. */
import { describe, expect, it } from 'vitest';
import { all, first, isTrue, textOf, within } from '../../src/scan/xml/element.ts';
import { readXml } from '../../src/scan/xml/read-xml.ts';

const tree = (text: string) => {
  const xml = readXml(text);
  if (!xml.ok) throw new Error(xml.error);
  return xml.value;
};
const leaf = (name: string, line: number, text = '') => ({ name, line, text, children: [] });

describe('an XML file', () => {
  it('is a tree of elements, each with its line and its own text', () => {
    const text =
      '<?xml version="1.0"?>\n<sf:Root xmlns:sf="x" xmlns="y">\n <a> one\n</a>\n <sf:b\n c="d"/>\n</sf:Root>';
    expect(tree(text)).toEqual({ name: 'Root', line: 2, text: '', children: [leaf('a', 3, 'one'), leaf('b', 6)] });
  });

  it('has texts as they are meant: references, sections, and what stands around elements', () => {
    expect(tree('<a>x &amp; <![CDATA[<y> & ]]>z</a>')).toEqual(leaf('a', 1, 'x & <y> & z'));
    expect(tree('<a> one <b>two</b> three </a>')).toEqual({
      ...leaf('a', 1, 'one  three'),
      children: [leaf('b', 1, 'two')],
    });
    expect(tree('<!-- before --><a><!-- within --></a><!-- after -->\n')).toEqual(leaf('a', 1));
  });

  it('may begin with the mark that some editors put there', () => {
    expect(tree('\ufeff<a/>')).toEqual(leaf('a', 1));
    expect(tree('<a>b\ufeff</a>').name).toBe('a');
  });

  it('may be as deep as any metadata, and no deeper', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(readXml(nested(100)).ok).toBe(true);
    expect(readXml(nested(101))).toEqual({ ok: false, error: 'nests elements more than 100 deep' });
    // Depth is how far it goes down, not how much there is.
    expect(tree(`<a>${'<b/>'.repeat(500)}</a>`).children).toHaveLength(500);
  });

  it.each([
    ['', 'is not well-formed XML (line 1: document must contain a root element)'],
    ['text', /^is not well-formed XML \(line 1: [^)]+\)$/],
    ['<a>\n<b></a>', 'is not well-formed XML (line 2: unexpected close tag)'],
    ['<a>\n\n', /^is not well-formed XML \(line 3: unclosed tag: a\)$/],
    ['<a/><b/>', /^is not well-formed XML \(line 1: [^)]+\)$/],
    ['<!DOCTYPE a><a/>', 'declares a document type, which metadata never does'],
    [`<${'x'.repeat(200)}>`, `is not well-formed XML (line 1: unclosed tag: ${'x'.repeat(68)})`],
    [`<a>${'\n'.repeat(11)}<b.c>`, 'is not well-formed XML (line 12: unclosed tag: b.c)'],
  ])('is refused in a clause where it is none: %.20s', (text, why) => {
    const xml = readXml(text);
    expect(xml.ok ? '' : xml.error).toEqual(typeof why === 'string' ? why : expect.stringMatching(why));
  });
});

describe('an element', () => {
  const root = tree('<r><a>1</a><b><a>True</a><c><a>2</a></c></b><a>3</a><d/></r>');

  it('is asked for what is right below it, or however deep', () => {
    expect(all(root, 'a').map(({ text }) => text)).toEqual(['1', '3']);
    expect(first(root, 'a')?.text).toBe('1');
    expect(first(root, 'c')).toBeUndefined();
    expect([...within(root, 'a')].map(({ text }) => text)).toEqual(['1', 'True', '2', '3']);
    expect([...within(root, 'b')].map(({ name }) => name)).toEqual(['b']);
  });

  it('is asked for a text, which is empty where there is none, and whether it says true', () => {
    const b = first(root, 'b');
    expect([textOf(root, 'a'), textOf(root, 'd'), textOf(root, 'x'), textOf(undefined, 'a')]).toEqual([
      '1',
      '',
      '',
      '',
    ]);
    expect(b && isTrue(b, 'a')).toBe(true);
    expect([isTrue(root, 'a'), isTrue(root, 'x')]).toEqual([false, false]);
  });
});
