/** Where an entry comes from, as facts: the documents, and the places in them. */
import { SOURCES, type Source } from '../simulation/index.ts';
import { type Fact, fact } from './page.ts';

export interface Origin {
  readonly keys: readonly Source['id'][];
  readonly where: string;
}

export const originFacts = ({ keys, where }: Origin): readonly Fact[] => [
  ...SOURCES.filter(({ id }) => keys.includes(id)).map(({ title, note }) => fact('Source', `${title}. ${note}`)),
  fact('Where in it', `${where}.`),
];
