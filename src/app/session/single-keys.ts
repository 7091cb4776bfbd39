/** Single keys can be in the way of speech input, so they can be turned off; remembered. */
import { recall, remember } from './storage.ts';

export const keysAreOn = (): boolean => recall('keys') !== 'off';
export const turnKeys = (on: boolean): void => remember('keys', on ? 'on' : 'off');
