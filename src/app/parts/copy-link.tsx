/** Copies a link from inside a panel. Where the browser forbids it, the link is shown there, to be copied by hand. */
import { Check, Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../ui/button.tsx';
import './copy-link.css';

/** @param link the whole address. */
export function CopyLink({ link }: { readonly link: string }) {
  const [copied, setCopied] = useState<'yes' | 'forbidden' | null>(null);

  // Another link has not been copied yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the link's change that counts.
  useEffect(() => setCopied(null), [link]);

  const copy = async () => {
    const outcome = await writeText(link);
    setCopied(outcome ? 'yes' : 'forbidden');
  };
  const Icon = copied === 'yes' ? Check : Link2;
  return (
    <div className="copy-link">
      <Button onClick={copy}>
        <Icon size={16} aria-hidden="true" />
        Copy link
      </Button>
      <span role="status">
        {copied === 'yes' && 'Copied.'}
        {copied === 'forbidden' && 'The browser does not let us copy. Here it is:'}
      </span>
      {copied === 'forbidden' && (
        <input
          readOnly
          aria-label="The link of this comparison"
          value={link}
          onFocus={({ target }) => target.select()}
        />
      )}
    </div>
  );
}

async function writeText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not allowed here, or no secure page.
    return false;
  }
}
