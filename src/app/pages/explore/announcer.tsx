/** Says to a screen reader what a step came to. Silent until something happens; the words come with the first step. */
import { useEffect, useState } from 'react';
import { useExplorer } from '../../session/explorer.tsx';

export function Announcer() {
  const view = useExplorer();
  const [first] = useState(view.run);
  const [text, setText] = useState('');
  useEffect(() => {
    if (view.run === first) return undefined;
    let wanted = true;
    import('./announcement.ts').then(
      ({ announcement }) => wanted && setText(announcement(view)),
      // Where they do not arrive, the page still says it, only not by itself.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [view, first]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {text}
    </p>
  );
}
