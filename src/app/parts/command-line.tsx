/** A line for the command line, with a button that copies it. */
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import './command-line.css';

export interface CommandLineProps {
  readonly label: string;
  readonly line: string;
}

export function CommandLine({ label, line }: CommandLineProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(line).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="command-line">
      <p>{label}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code>{line}</code>
      </pre>
      <Button onClick={copy}>
        {copied ? <Check size={15} aria-hidden="true" /> : <Copy size={15} aria-hidden="true" />} Copy
      </Button>
      <span role="status" className="command-line-copied">
        {copied === true && 'Copied.'}
        {copied === false && 'The browser would not copy it; select the line instead.'}
      </span>
    </div>
  );
}
