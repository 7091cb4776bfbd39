/**
 * Keeps a list still under the pointer: what was clicked stays where it is on the screen, whatever comes or goes above it, so
 * that the next click of somebody who has not moved meets the same thing. Where scrolling cannot make up for it, the list is
 * held down by blank space until the pointer leaves it.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

interface Held {
  readonly element: Element;
  /** Where its upper edge was in the window, in pixels, when it was clicked. */
  readonly top: number;
}

/**
 * @param list the element that holds the buttons; it scrolls by itself, or with the page.
 * @param content changes whenever what the list shows does.
 */
export function useStill(list: RefObject<HTMLElement | null>, content: unknown): void {
  const held = useRef<Held | null>(null);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const click = ({ target, detail }: MouseEvent) => {
      const button = target instanceof Element ? target.closest('button') : null;
      // A click by keyboard has no pointer that could miss.
      held.current = button && detail > 0 ? { element: button, top: button.getBoundingClientRect().top } : null;
    };
    const letGo = () => {
      held.current = null;
      element.style.paddingTop = '';
    };
    // What moves away under a pointer that rests is told as left, too.
    const leave = ({ movementX, movementY }: PointerEvent) => {
      if (movementX !== 0 || movementY !== 0) letGo();
    };
    // In one column what stands above the list grows in pictures of its own, and takes the list with it.
    const growth = new ResizeObserver(() => keep(element, held.current));
    growth.observe(document.body);
    element.addEventListener('click', click, true);
    element.addEventListener('pointerleave', leave);
    // Whoever scrolls has chosen another place.
    addEventListener('wheel', letGo, { passive: true });
    addEventListener('touchmove', letGo, { passive: true });
    return () => {
      growth.disconnect();
      element.removeEventListener('click', click, true);
      element.removeEventListener('pointerleave', leave);
      removeEventListener('wheel', letGo);
      removeEventListener('touchmove', letGo);
    };
  }, [list]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when the content has changed, which it does not read
  useLayoutEffect(() => {
    if (list.current) keep(list.current, held.current);
  }, [content]);
}

/** Puts what is held back to where it was: by scrolling, and by blank space above the list where there is nothing to scroll. */
function keep(list: HTMLElement, held: Held | null): void {
  if (!held?.element.isConnected) return;
  const moved = () => held.element.getBoundingClientRect().top - held.top;
  const scroller = list.scrollHeight > list.clientHeight ? list : document.scrollingElement;
  if (scroller && Math.abs(moved()) > 0.5) scroller.scrollTop += moved();
  const left = -moved();
  if (left > 0.5) list.style.paddingTop = `${Number.parseFloat(list.style.paddingTop || '0') + left}px`;
}
