/** A button beside whatever is there to be copied. */
import { button, element } from '../../ui/element.ts';

/** How long a button says that it has copied, in milliseconds. */
const SAID = 2000;

export function bringCopyButtons(root: ParentNode = document): void {
  for (const code of root.querySelectorAll<HTMLElement>('[data-copy]')) code.before(copyRow(code));
}

function copyRow(code: HTMLElement): HTMLElement {
  const said = element('span', { role: 'status' });
  const copy = button('Copy', async () => {
    said.textContent = (await copied(code.textContent ?? '')) ? 'Copied' : 'Could not be copied: select the text';
    setTimeout(() => {
      said.textContent = '';
    }, SAID);
  });
  return element('div', { class: 'copy-row' }, copy, said);
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
