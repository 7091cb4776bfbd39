/** One sentence that somebody should see, until they have. */
import { Info, X } from 'lucide-react';
import { useExplorer, useSend } from '../state/explorer.tsx';
import { IconButton } from '../ui/button.tsx';
import './notice-bar.css';

export function NoticeBar() {
  const { notice } = useExplorer();
  const send = useSend();
  return (
    <div className="notice-place" role="status">
      {notice && (
        <div className="notice">
          <Info size={18} aria-hidden="true" />
          <p>{notice}</p>
          <IconButton label="Dismiss" onClick={() => send({ type: 'notice.dismiss' })}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </div>
  );
}
