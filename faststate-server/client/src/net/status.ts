import { dropWaiting } from './line';
import { settings } from './own';

const STATUS = 'faststate-status';
const PATIENCE = 2000;

/** Requests that look for a connection. */
const seeking = new Set<object>();
let timer: ReturnType<typeof setTimeout> | undefined;
let late = false;
/** The status of the last event's answer, where that was refused. */
let refused: number | undefined;
let asked: Promise<boolean> | undefined;
let answer: (again: boolean) => void;
let shown = '';

/** Notes that a request looks for a connection; if none finds one for a while, the person is told. */
export function connecting(request: object): void {
  seeking.add(request);
  timer ??= setTimeout(() => {
    late = true;
    show();
  }, PATIENCE);
}

export function connected(request: object): void {
  if (!seeking.delete(request) || seeking.size) return;
  clearTimeout(timer);
  timer = undefined;
  late = false;
  show();
}

/** Tells that an event's answer had this status, or with undefined that all is well again. */
export function refuse(status?: number): void {
  refused = status;
  show();
}

/** Tells that events can't be delivered; whether to try again. */
export function askToRetry(): Promise<boolean> {
  asked ??= new Promise((resolve) => {
    answer = (again) => {
      asked = undefined;
      if (!again) dropWaiting();
      resolve(again);
      show();
    };
  });
  show();
  return asked;
}

function show(): void {
  const [lost, undelivered, refusal, retry, dismiss] = settings().words;
  const text = asked ? undelivered : refused ? refusal.replace('{}', `${refused}`) : late ? lost : '';
  // The same again would be read out again, and take the focus from a button.
  if (text === shown) return;
  statusLine().textContent = shown = text;
  if (asked) button(retry, () => answer(true));
  if (asked || refused) button(dismiss, () => (asked ? answer(false) : refuse()));
}

function button(text: string, run: () => void): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.onclick = run;
  statusLine().append(button);
}

/** The page's own status line, or one beside its body, where no patch reaches it. */
export function statusLine(): HTMLElement {
  let line = document.getElementById(STATUS);
  if (!line) {
    document.documentElement.insertAdjacentHTML('beforeend', `<div id="${STATUS}" role="status"></div>`);
    line = document.getElementById(STATUS)!;
  }
  return line;
}
