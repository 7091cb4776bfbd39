/** The guides' tables: each row played on the machine, each cell with where it comes from. */
import {
  completeSettings,
  play,
  runAt,
  SOMEBODY,
  simulationOf,
  TABLES,
  type TableRow,
  valueWords,
} from '../../simulation/index.ts';
import { entryPath } from '../address.ts';
import { type Inline, type PageDraft, type Section, text } from '../page.ts';
import { storiesOf, storyLink } from '../used-by.ts';

type Table = (typeof TABLES)[number];

export const TABLE_PAGES: readonly PageDraft[] = TABLES.map((table) => ({
  kind: 'table',
  id: table.id,
  path: entryPath(table.id),
  title: `${table.id} ${table.title}`,
  description: `${table.title}, as the classic guides tell it: ${table.rows.map(({ label }) => label.toLowerCase()).join(', ')}.`,
  edition: 'classic',
  related: [...new Set(table.rows.flatMap(({ rules }) => rules))].map(entryPath),
  body: () => sectionsOf(table),
}));

function sectionsOf(table: Table): readonly Section[] {
  const stories = storiesOf(table.id).map(storyLink);
  return [
    {
      id: 'says',
      title: 'The table',
      blocks: [
        text(table.note),
        text(
          'Every cell is what the machine did when the row was played. A cell marked “source” can still be read in the guide; one marked “reading” was lost with its pictures, and we rebuilt it: ',
          { to: entryPath('A8'), words: 'A8' },
          '.',
        ),
        {
          kind: 'table',
          head: ['Case', ...table.columns.map(({ label }) => label), 'Rules'],
          rows: table.rows.map((row) => [[row.label], ...cellsOf(table, row), linksOf(row)]),
        },
      ],
    },
    ...table.rows.map((row) => ({
      id: row.id.slice(row.id.indexOf('.') + 1),
      title: row.label,
      blocks: [
        {
          kind: 'scene',
          scene: {
            person: SOMEBODY,
            settings: completeSettings(table.settings),
            given: row.given,
            events: [row.event],
            tells: [],
          },
        } as const,
      ],
    })),
    ...(stories.length > 0
      ? [{ id: 'stories', title: 'Stories that show it', blocks: [{ kind: 'links', links: stories } as const] }]
      : []),
  ];
}

const linksOf = ({ rules }: TableRow): readonly Inline[] =>
  rules.flatMap((id, place) => [...(place > 0 ? [', '] : []), { to: entryPath(id), words: id }]);

function cellsOf(table: Table, row: TableRow): readonly (readonly Inline[])[] {
  const simulation = simulationOf(completeSettings(table.settings));
  const run = play(simulation, [...row.given, row.event]);
  return table.columns.map((column) => {
    const { text: own, provenance = 'reading' } = row.cells[column.id] ?? {};
    if (own !== undefined || column.kind === 'text') return [`${own ?? ''} (${provenance})`];
    const { record } = column.when === 'before' ? runAt(run, row.given.length) : run;
    const ticked = record[column.field];
    const words = column.words
      ? ticked
        ? column.words.ticked
        : column.words.blank
      : valueWords(simulation.edition, column.field, ticked);
    return [`${words} (${provenance})`];
  });
}
