/** Lets what is held or clicked twice submit a form, or press a button, once. */
export function watchRepeats(): void {
  addEventListener('keydown', (event) => {
    const { target, key, repeat } = event;
    if (repeat && key === 'Enter' && (target as Element).matches?.('input, button')) event.preventDefault();
  }, true);
  addEventListener('click', (event) => {
    const button = (event.target as Element).closest?.<HTMLButtonElement>('button, input');
    const hears = button?.form && [...button.form.attributes].some(({ name }) => /^data-on:submit(?:_|$)/.test(name));
    if (hears && event.detail > 1 && /^(?:submit|image)$/.test(button.type)) event.preventDefault();
  }, true);
}

/** Whether a key press is the input method's, which it takes to confirm a word, or goes on without being pressed anew. */
export function isNoPress({ isComposing, keyCode, repeat, key }: KeyboardEvent, often: boolean): boolean {
  return isComposing || keyCode === 229 || (repeat && key === 'Enter' && !often);
}
