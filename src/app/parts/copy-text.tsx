/** A button that copies a text, and says whether the browser let it. Where it did not, the text stands there to be copied by hand. */
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import './copy-text.css';

export interface CopyTextProps {
  readonly label: string;
  /** Made when it is asked for. */
  readonly text: () => string;
}

export function CopyText({ label, text }: CopyTextProps) {
  const [copied, setCopied] = useState<{ readonly text: string; readonly isIn: boolean } | null>(null);
  const copy = () => {
    const now = text();
    navigator.clipboard.writeText(now).then(
      () => setCopied({ text: now, isIn: true }),
      () => setCopied({ text: now, isIn: false }),
    );
  };
  const Icon = copied?.isIn ? Check : Copy;
  return (
    <span className="copy-text">
      <Button onClick={copy}>
        <Icon size={15} aria-hidden="true" /> {label}
      </Button>
      <span role="status">
        {copied?.isIn === true && 'Copied.'}
        {copied?.isIn === false && 'The browser does not let us copy. Here it is:'}
      </span>
      {copied?.isIn === false && <textarea readOnly aria-label={label} value={copied.text} rows={6} />}
    </span>
  );
}
