/** What `data-roving` says, word by word: `vertical wrap typeahead`, `grid page=20`. */
export interface Options {
  has(word: string): boolean;
  /** The text behind a word's equals sign; empty without the word. */
  of(word: string): string;
}

export function options(text: string): Options {
  const words = new Map(text.trim().split(/\s+/).map((word) => [word.split('=')[0], word.split('=')[1] ?? '']));
  return { has: (word) => words.has(word), of: (word) => words.get(word) ?? '' };
}

/** How far a key moves along the axes that the options name, in a line of items: 0 for a key that does something else. */
export function step(pressed: string, { has }: Options, rightToLeft: boolean): number {
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (!has('horizontal') && (pressed === 'ArrowDown' || pressed === 'ArrowUp')) return pressed === 'ArrowDown' ? 1 : -1;
  if (!has('vertical') && (pressed === forward || pressed === back)) return pressed === forward ? 1 : -1;
  return 0;
}
