/** What a formula says by itself: its words without comments and without the texts in quotation marks, which name no field. */
import { isOptOutField, mentionsField } from '../field.ts';

/**
 * One after the other, so that a quotation mark in a comment opens no text, and a comment in a text is none. What is never
 * closed goes to the end, where nothing is looked for again.
 */
const SAID_BESIDE = /\/\*(?:[\s\S]*?\*\/|[\s\S]*)|"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|'(?:[^'\\]|\\[\s\S])*(?:'|\\?$)/g;

/** Longer ones than the platform takes are looked at as they are written. */
const LONGEST = 20_000;

/** The formula without what is said beside; each piece leaves a blank. */
export const bareFormula = (formula: string): string =>
  formula.length > LONGEST ? formula : formula.replaceAll(SAID_BESIDE, ' ');

/** Whether a formula asks for the field, by itself or by way of another record. */
export const formulaNamesField = (formula: string): boolean =>
  mentionsField(formula) && (bareFormula(formula).match(/[$\w][$\w.:]*/g) ?? []).some(isOptOutField);
