import type { Message } from '../article/loaded.ts';
import { renderHarmless } from '../export/harmless.ts';

/** An error for people: German first, English beside it, each with its place where there is one. */
export const renderComplaint = ({ german, english }: Message, place: string | null = null): string => {
  const at = place === null ? '' : `${renderHarmless(place)}: `;
  return `Fehler: ${at}${renderHarmless(german)}\nerror: ${at}${renderHarmless(english)}\n`;
};

/** Standard input has a name of its own; `-` alone says little in a message. */
export const renderPlace = (place: string): string => place.replace(/^-(?=$|:)/, 'stdin');
