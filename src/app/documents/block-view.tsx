/** One block of a page, whatever its kind. */
import { type Block, relative, rootFrom } from '../../site/index.ts';
import { Embedder } from './embedder.tsx';
import { InlineText } from './inline-text.tsx';
import { SceneView } from './scene-view.tsx';

export interface BlockViewProps {
  readonly block: Block;
  /** The path of the page that it stands on. */
  readonly from: string;
  /** What tells it from the others of the page, for whoever does not see them. */
  readonly name: string;
}

export function BlockView({ block, from, name }: BlockViewProps) {
  switch (block.kind) {
    case 'text':
      return (
        <p className="document-text">
          <InlineText from={from} parts={block.text} />
        </p>
      );
    case 'facts':
      return (
        <dl className="document-facts">
          {block.facts.map(({ term, lines }) => (
            <div key={`${term} ${lines.length} ${JSON.stringify(lines[0])}`}>
              <dt>{term}</dt>
              {lines.map((line) => (
                <dd key={JSON.stringify(line)}>
                  <InlineText from={from} parts={line} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      );
    case 'links':
      return (
        <ul className="document-links">
          {block.links.map(({ to, words, about }) => (
            <li key={to}>
              <a href={relative(from, to)}>{words}</a>
              {about !== undefined && <span> {about}</span>}
            </li>
          ))}
        </ul>
      );
    case 'steps':
      return (
        <ol className="document-steps">
          {block.steps.map((step) => (
            <li key={JSON.stringify(step)}>
              <InlineText from={from} parts={step} />
            </li>
          ))}
        </ol>
      );
    case 'table':
      return <Table block={block} from={from} name={name} />;
    case 'scene':
      return <SceneView scene={block.scene} from={from} />;
    case 'open':
      return (
        <p>
          <a className="button button-primary" href={`${rootFrom(from)}${block.address}`}>
            {block.words}
          </a>
        </p>
      );
    case 'snippet':
      return (
        <figure className="document-snippet">
          <figcaption>{block.label}</figcaption>
          <pre data-copy>{block.code}</pre>
        </figure>
      );
    case 'embedder':
      return <Embedder from={from} />;
    default:
      return unknown(block);
  }
}

const unknown = (block: never): never => {
  throw new Error(`There is no such kind of block: ${JSON.stringify(block)}; the type forbids it.`);
};

function Table({ block, from, name }: BlockViewProps & { readonly block: Extract<Block, { kind: 'table' }> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="document-table" tabIndex={0} aria-label={name}>
      <table>
        <thead>
          <tr>
            {block.head.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {row.map((cell, place) => {
                const key = block.head[place];
                return place === 0 ? (
                  <th key={key} scope="row">
                    <InlineText from={from} parts={cell} />
                  </th>
                ) : (
                  <td key={key}>
                    <InlineText from={from} parts={cell} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
