/** Takes somebody to the card of a property on the page, unfolded, with the keyboard on its head. */
import type { PropertyId } from '../../../simulation/index.ts';

export function goToVerdict(id: PropertyId): void {
  const card = document.querySelector(`[data-property="${id}"]`);
  card?.querySelector(':scope > details')?.setAttribute('open', '');
  const head = card?.querySelector<HTMLElement>('.verdict-card-head');
  head?.focus({ preventScroll: true });
  head?.scrollIntoView({ block: 'start' });
}
