/** What somebody should see until they have: a sentence, and the run that another took the place of. */
import { Info, X } from 'lucide-react';
import { useExplorer, useSend } from '../session/explorer.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { NewVersionLine } from './new-version-line.tsx';
import './notice-bar.css';

export function NoticeBar() {
  const { notice, setAside } = useExplorer();
  const send = useSend();
  return (
    <div className="notice-place" role="status">
      <NewVersionLine />
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
