import { dom } from './dom';

/** Lets what is held or clicked twice submit a form, or press a button, once. */
export function watchRepeats(): void {
  addEventListener('keydown', (event) => {
    const { target } = event;
    if (isHeldEnter(event) && dom(target as Element).matches?.('input, button')) event.preventDefault();
  }, true);
  addEventListener('click', (event) => {
    const button = dom(event.target as Element).closest?.<HTMLButtonElement>('button, input');
    const hears = button?.form && [...dom(button.form).attributes].some(({ name }) => /^data-on:submit(?:_|$)/.test(name));
    if (hears && event.detail > 1 && /^(?:submit|image)$/.test(button.type)) event.preventDefault();
  }, true);
}

/** Whether a key press is the input method's, which it takes to confirm a word, or goes on without being pressed anew. */
export function isNoPress(event: KeyboardEvent, often: boolean): boolean {
  return event.isComposing || event.keyCode === 229 || (isHeldEnter(event) && !often);
}

function isHeldEnter(event: KeyboardEvent): boolean {
  // In quotes, since the client has a property of that name, which the bundle shortens.
  return event.repeat && event['key'] === 'Enter';
}
