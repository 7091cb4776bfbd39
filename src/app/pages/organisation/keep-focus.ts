/** Keeps the keyboard where it was used: a button that goes away with what it did hands its focus to a neighbour. */

/**
 * Call it in the button's handler. Once the change is on screen, the first of these that is still there and takes focus
 * gets it, unless what had it has it still.
 */
export function keepFocus(pressed: Element, ...neighbours: readonly (Element | null | undefined)[]): void {
  let waits = 0;
  const settle = () => {
    if (isUsable(pressed)) {
      // A verdict follows a moment after the click, and its buttons stay until then.
      if (waits++ < MOST_WAITS) requestAnimationFrame(settle);
      return;
    }
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body && activeElement !== pressed) return;
    for (const neighbour of neighbours) {
      if (!(neighbour instanceof HTMLElement) || !isUsable(neighbour)) continue;
      neighbour.focus({ preventScroll: true });
      if (document.activeElement === neighbour) return;
    }
  };
  requestAnimationFrame(settle);
}

/** In pictures: some seconds, if the machine is slow. */
const MOST_WAITS = 300;

const isUsable = (element: Element): boolean => element.isConnected && !element.matches(':disabled');
