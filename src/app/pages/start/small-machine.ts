/// <reference path="../../../build/front/virtual-small-machine.d.ts" />
/**
 * Lets the front page's small machine run: it looks up what a press comes to and writes it into the markup that is there.
 * It needs neither React nor a machine, since the page stands before either has come.
 */

/** Made when the app is built. */
type SmallMachine = typeof import('virtual:small-machine').SMALL_MACHINE;

/** @param root the markup of `SmallMachineView`. @returns how to stop it. */
export function runSmallMachine(root: HTMLElement, machine: SmallMachine): () => void {
  let at = 0;
  const show = (told: string) => {
    const state = machine.states[at];
    if (!state) return;
    for (const place of [root, root.querySelector<HTMLElement>('[data-stamp]')])
      if (place) place.dataset['look'] = state.look;
    write(root, 'stamp', state.stamp);
    write(root, 'cause', state.cause);
    write(root, 'told', told);
    for (const [place, box] of root.querySelectorAll<HTMLElement>('[data-box]').entries()) {
      const isTicked = state.ticked[place] === true;
      box.dataset['box'] = isTicked ? 'ticked' : 'blank';
      write(box, 'value', isTicked ? 'ticked' : 'blank');
    }
    for (const [place, button] of root.querySelectorAll<HTMLElement>('[data-act]').entries())
      button.dataset['changes'] = String(state.next[place]?.to !== at);
  };
  const press = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-act], [data-again]') : null;
    if (!button) return;
    const step = machine.states[at]?.next[Number(button.dataset['act'])];
    at = step ? step.to : 0;
    show(step ? step.told : '');
  };
  root.addEventListener('click', press);
  show('');
  return () => root.removeEventListener('click', press);
}

function write(root: HTMLElement, place: string, text: string): void {
  const element = root.querySelector(`[data-${place}]`);
  if (element) element.textContent = text;
}
