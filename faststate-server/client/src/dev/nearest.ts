/** Whether so many edits of one letter, or of two neighbours that changed places, make one word of the other. */
function near(a: string, b: string, edits: number): boolean {
  if (edits < 0) return false;
  if (a[0] === b[0]) return !a || near(a.slice(1), b.slice(1), edits);
  const swapped = a[0] === b[1] && a[1] === b[0] && a.length > 1;
  return (
    near(a.slice(1), b.slice(1), edits - 1) ||
    near(a.slice(1), b, edits - 1) ||
    near(a, b.slice(1), edits - 1) ||
    (swapped && near(a.slice(2), b.slice(2), edits - 1))
  );
}

/** The known word that is nearest, if one is near: by one edit, or by two where the word is long enough. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const words = [...known];
  const within = (edits: number) => words.find((it) => near(word.toLowerCase(), it.toLowerCase(), edits));
  return within(1) ?? (word.length > 4 ? within(2) : undefined);
}
