/** What somebody should see until they have: a sentence, and the run that another took the place of. */
import { Info, X } from 'lucide-react';
import { Suspense, useEffect, useSyncExternalStore } from 'react';
import { useExplorer, useSend } from '../session/explorer.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { lazyExtra } from '../ui/lazy-named.ts';
import { newVersion } from './new-version.ts';
import './notice-bar.css';

const line = () => import('./new-version-line.tsx');
const NewVersionLine = lazyExtra(line, 'NewVersionLine');

export function NoticeBar() {
  const { notice, setAside } = useExplorer();
  const send = useSend();
  const isNewerHere = useSyncExternalStore(newVersion.subscribe, newVersion.isHere, newVersion.isHere);
  useEffect(haveAtHand, []);
  return (
    <div className="notice-place" role="status" aria-label="Notice">
      {isNewerHere && (
        <Suspense fallback={null}>
          <NewVersionLine />
        </Suspense>
      )}
      {(notice || setAside) && (
        <div className="notice">
          <Info size={18} aria-hidden="true" />
          <p>
            {notice} {setAside && 'Your run has been set aside.'}
          </p>
          {setAside && <Button onClick={() => send({ type: 'run.bringBack' })}>Bring it back</Button>}
          <IconButton label="Dismiss" onClick={() => send({ type: 'notice.dismiss' })}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </div>
  );
}

/** When everything that is looked at is there. In milliseconds. */
const LATER = 3000;

/** What offers a newer version, and writes the run down for it, must be here before it is needed: by then the server may have let go of it. */
function haveAtHand(): () => void {
  const timer = setTimeout(() => void line().catch(() => undefined), LATER);
  return () => clearTimeout(timer);
}
