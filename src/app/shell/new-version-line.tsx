/** One sentence that offers a newer version of the page, and the button that loads it with the run. */
import { RefreshCw, X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { Button, IconButton } from '../ui/button.tsx';
import { awaitedAddress, newVersion, tellOfNewVersion } from './new-version.ts';
import { useLoadAgain } from './use-load-again.ts';

export function NewVersionLine() {
  const isHere = useSyncExternalStore(newVersion.subscribe, newVersion.isHere, newVersion.isHere);
  const load = useLoadAgain();
  useEffect(haveAtHand, []);
  if (!isHere) return null;
  return (
    <div className="notice">
      <RefreshCw size={18} aria-hidden="true" />
      <p>
        {awaitedAddress() === null
          ? 'There is a newer version of this page, and your run goes with you.'
          : 'There is a newer version of this page: it opens the link, and sets your run aside.'}
      </p>
      <Button onClick={load}>Load the newer version</Button>
      <IconButton label="Not now" onClick={() => tellOfNewVersion(false)}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </div>
  );
}

/** When everything that is looked at is there. In milliseconds. */
const LATER = 3000;

/** What writes the run down must be here before it is needed: by then it may be gone from the server. */
function haveAtHand(): () => void {
  const timer = setTimeout(() => void import('../session/run-files.ts').catch(() => undefined), LATER);
  return () => clearTimeout(timer);
}
