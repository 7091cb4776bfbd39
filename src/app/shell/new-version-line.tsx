/** One sentence that offers a newer version of the page, and the button that loads it with the run. */
import { RefreshCw, X } from 'lucide-react';
import { useExplorer } from '../session/explorer.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { loadAgain } from './load-again.ts';
import { awaitedAddress, tellOfNewVersion } from './new-version.ts';

export function NewVersionLine() {
  const view = useExplorer();
  return (
    <div className="notice">
      <RefreshCw size={18} aria-hidden="true" />
      <p>
        {awaitedAddress() === null
          ? 'There is a newer version of this page, and your run goes with you.'
          : 'There is a newer version of this page: it opens the link, and sets your run aside.'}
      </p>
      <Button onClick={() => loadAgain(view)}>Load the newer version</Button>
      <IconButton label="Not now" onClick={() => tellOfNewVersion(false)}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
