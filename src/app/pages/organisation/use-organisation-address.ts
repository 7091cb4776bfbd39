/** Keeps the address and the described organisation in step. A link that cannot be read leaves what is on screen, and says so. */
import { useEffect, useRef } from 'react';
import { currentAddress, onArrival, readRoute, writeAddress } from '../../session/address.ts';
import { useSend } from '../../session/explorer.tsx';
import { href } from '../../ui/href.ts';
import { currentDescription, type Described, openLink } from './organisation-store.ts';
import { addressOf, readAddress } from './organisation-text.ts';

/** Call it once, on the page. */
export function useOrganisationAddress(described: Described): void {
  const send = useSend();
  const begun = useRef(false);

  useEffect(() => {
    const arrive = () => {
      const { page, query } = readRoute(currentAddress());
      if (page !== HERE) return;
      const read = readAddress(query);
      if (read?.ok) openLink(read.value, 'This organisation came with the link.');
      else if (read) send({ type: 'notice.show', text: read.error });
      write(currentDescription());
    };
    if (!begun.current) arrive();
    begun.current = true;
    return onArrival(arrive);
  }, [send]);

  useEffect(() => {
    if (readRoute(currentAddress()).page === HERE) write(described);
  }, [described]);
}

const HERE = 'organisation';

/** Where nothing is told the link is the page's alone: an organisation without automations would say that there are none. */
const write = ({ draft, organisation }: Described) =>
  writeAddress((draft.known === 'nothing' ? null : addressOf(organisation)) ?? href(HERE));
