/** Copies the link of the run on screen. Where the browser forbids it, the link is shown to be copied by hand. */
import { Check, Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { wholeAddress } from '../../../session/address.ts';
import { useExplorer, useSend } from '../../../session/explorer.tsx';
import { useRunAddress } from '../../../session/use-navigation.ts';
import { Button } from '../../../ui/button.tsx';

const WORDS = 'Share run';

export function ShareButton() {
  const address = useRunAddress();
  const send = useSend();
  const { run } = useExplorer();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const link = wholeAddress(address);
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      send({ type: 'notice.show', text: `The browser does not let us copy. The link of this run is: ${link}` });
      return;
    }
    setCopied(true);
    await namePage();
  };

  /** A chat shows no preview of a run, but of a page. Should the stories not arrive, the link has been copied all the same. */
  const namePage = async () => {
    const page = await import('./page-of-run.ts').then(({ pageOfRun }) => pageOfRun(run)).catch(() => null);
    if (page)
      send({
        type: 'notice.show',
        text: `This is the run of “${page.title}”, which has a page with a preview: ${page.address}`,
      });
  };

  const Icon = copied ? Check : Link2;
  return (
    <Button className="share" onClick={copy}>
      <Icon size={16} aria-hidden="true" />
      <span aria-live="polite" data-else={WORDS}>
        {copied ? 'Copied' : WORDS}
      </span>
    </Button>
  );
}
