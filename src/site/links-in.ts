/** Where the text of a page leads to, on the site itself. */
import type { Block, Inline, Link, Section } from './page.ts';

/** The paths, each once, in the order of the text. */
export const linksIn = (sections: readonly Section[]): readonly string[] => [
  ...new Set(sections.flatMap(({ blocks }) => blocks.flatMap(linksOf)).map(({ to }) => to)),
];

const isLink = (part: Inline): part is Link => typeof part !== 'string';

function linksOf(block: Block): readonly Link[] {
  switch (block.kind) {
    case 'text':
      return block.text.filter(isLink);
    case 'facts':
      return block.facts.flatMap(({ lines }) => lines.flat().filter(isLink));
    case 'links':
      return block.links;
    case 'steps':
      return block.steps.flat().filter(isLink);
    case 'table':
      return block.rows.flat(2).filter(isLink);
    case 'scene':
    case 'open':
    case 'snippet':
    case 'embedder':
      return [];
    default:
      return unknown(block);
  }
}

const unknown = (block: never): never => {
  throw new Error(`There is no such kind of block: ${JSON.stringify(block)}; the type forbids it.`);
};
