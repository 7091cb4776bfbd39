/// <reference path="../../../build/front/virtual-small-machine.d.ts" />
/** The small machine with what it looks up, for the page that stands before the app. It comes apart, as no other page needs it. */
import { SMALL_MACHINE } from 'virtual:small-machine';
import { runSmallMachine } from './small-machine.ts';

/** Lets the markup of the front page live, for as long as it is there. */
export function live(root: HTMLElement): void {
  runSmallMachine(root, SMALL_MACHINE);
}
