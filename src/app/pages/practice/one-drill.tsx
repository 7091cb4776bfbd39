/** The drill that an address names: answered as any other, and counted. */
import { useState } from 'react';
import { answered, type Drill } from '../../../course/index.ts';
import { DrillCard } from '../../parts/drill-card.tsx';
import { keepPractice, practiceNow } from '../../session/practice-store.ts';
import { href } from '../../ui/href.ts';

export function OneDrill({ drill }: { readonly drill: Drill }) {
  const [chosen, setChosen] = useState<number | null>(null);
  const choose = (choice: number) => {
    setChosen(choice);
    const after = answered(practiceNow(), drill, choice, { now: Date.now() });
    if (after) keepPractice(after.practice);
  };
  return (
    <div className="practice-session">
      <DrillCard drill={drill} chosen={chosen} onChoose={choose}>
        <a className="button button-plain" href={href('practice')}>
          More questions
        </a>
      </DrillCard>
    </div>
  );
}
