/** Where a link's run could not be opened there is nobody to judge, and a calm stamp would be a wrong answer. */
import { Stamp } from '../../parts/stamp.tsx';
import { useExplorer } from '../../session/explorer.tsx';
import { FirstAct } from './first-act.tsx';

export function Unopened() {
  const { person } = useExplorer();
  return (
    <section className="verdict verdict-unopened" aria-label="The verdict">
      <h1 className="verdict-question">May {person} be emailed?</h1>
      <div className="verdict-strip">
        <Stamp look="open" className="verdict-mark">
          Not opened
        </Stamp>
        <FirstAct />
      </div>
      <div className="verdict-told">
        <p className="told">The link’s run could not be opened, so nothing is said of anybody.</p>
        <p className="verdict-out">Ask for the link once more, or begin a run of your own.</p>
      </div>
    </section>
  );
}
