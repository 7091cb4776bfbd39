/** In which edition a story takes place, in two words. */
import { editionName, type Settings } from '../../simulation/index.ts';
import './edition-flag.css';

export function EditionFlag({ edition }: Pick<Settings, 'edition'>) {
  return (
    <b className="edition-flag" data-edition={edition}>
      {editionName({ edition })}
    </b>
  );
}
