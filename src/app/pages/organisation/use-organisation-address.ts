/** Keeps the address and the described organisation in step. A link that cannot be read leaves what is on screen, and says so. */
import { useEffect, useRef } from 'react';
import { useSend } from '../../session/explorer.tsx';
import { readRoute } from '../../session/routes.ts';
import { currentDescription, type Described, openLink } from './organisation-store.ts';
import { addressOf, readAddress } from './organisation-text.ts';

/** Call it once, on the page. */
export function useOrganisationAddress({ organisation }: Described): void {
  const send = useSend();
  const begun = useRef(false);

  useEffect(() => {
    const arrive = () => {
      const { page, query } = readRoute(location.hash);
      if (page !== 'organisation') return;
      const read = readAddress(query);
      if (read?.ok) openLink(read.value, 'This organisation came with the link.');
      else if (read) send({ type: 'notice.show', text: read.error });
      write(addressOf(currentDescription().organisation));
    };
    if (!begun.current) arrive();
    begun.current = true;
    addEventListener('hashchange', arrive);
    return () => removeEventListener('hashchange', arrive);
  }, [send]);

  useEffect(() => {
    if (readRoute(location.hash).page === 'organisation') write(addressOf(organisation));
  }, [organisation]);
}

function write(address: string | null): void {
  try {
    history.replaceState(null, '', address ?? '#/organisation');
  } catch {
    // Some browsers limit how often the address may change; the next change writes it again.
  }
}
