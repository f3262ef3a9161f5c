import type { Core } from '../../core';
import { randomId } from '../../net/own';
import { args, sseReader } from '../../net/sse';
import type { Plugin } from '../../attributes/attribute';
import { FILES } from './preview';

const FAILED = 'The files could not be sent. Please try again.';

/** Statuses of a server, or of what stands before it, that is away or busy for a moment. */
const AWAY = [429, 502, 503, 504];

/** How often a request that failed is repeated, each time after twice as many milliseconds. */
const ATTEMPTS = 6;
const FIRST_WAIT = 100;

/** What is being sent. */
export interface Running {
  abort(): void;
}

/** Sends the form of a field for files by a request that tells how far it is, and takes what is dropped on the field. */
export function upload(core: Core, running: Map<string, Running>): Plugin {
  return (attribute) => {
    const el = attribute.el as HTMLInputElement;
    const name = attribute.text;
    const sending = (on: boolean, percent = 0) => {
      core.set([`_upload_${name}`], percent);
      core.set([`_sending_${name}`], on);
    };
    sending(false);

    const send = (form: HTMLFormElement, submitter?: HTMLElement | null) => {
      const body = new FormData(form, submitter);
      const event = randomId();
      let request: XMLHttpRequest;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let attempts = 0;
      const end = () => {
        clearTimeout(timer);
        if (running.get(name) !== own) return;
        running.delete(name);
        sending(false);
      };
      const own = {
        abort: () => {
          end();
          request.abort();
        },
      };
      const fail = () => {
        core.set(['_notice'], FAILED);
        end();
      };
      // The server takes an event once, however often it comes.
      const again = () => {
        if (running.get(name) !== own) return;
        if (attempts > ATTEMPTS) fail();
        else timer = setTimeout(attempt, FIRST_WAIT * 2 ** attempts);
      };
      const attempt = () => {
        attempts++;
        request = new XMLHttpRequest();
        const page = document.querySelector<HTMLMetaElement>('meta[name=faststate]')!;
        request.open('POST', `${page.dataset.base ?? ''}/_faststate/a/${body.getAll('_handler').at(-1)}`);
        request.setRequestHeader('Accept', 'text/event-stream');
        request.setRequestHeader('FastState-Page', page.content);
        request.setRequestHeader('FastState-Event', event);
        for (const [header, value] of Object.entries(core.seen())) request.setRequestHeader(header, value);
        request.upload.onprogress = ({ loaded, total }) => sending(true, Math.floor((100 * loaded) / (total || 1)));
        request.onload = () => {
          const { status, responseText } = request;
          if (AWAY.includes(status)) return again();
          if (status !== 200) return fail();
          void apply(core, responseText);
          // Files that were refused stay, so that the person sees which.
          if (!new RegExp(`"_error_${name}":"[^"]`).test(responseText)) {
            el.value = '';
            el.dispatchEvent(new Event(FILES));
          }
          end();
        };
        request.onerror = again;
        sending(true);
        request.send(body);
      };
      running.get(name)?.abort();
      running.set(name, own);
      attempt();
    };

    // Before the form's own listener, which would send the signals without the files.
    const submit = (event: Event) => {
      const { submitter } = event as SubmitEvent;
      const form = event.target as HTMLFormElement;
      if (form !== el.form || !el.files?.length) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      send(form, submitter);
    };
    core.listen(attribute, document, 'submit', submit, { capture: true });

    const zone = el.closest('label') ?? el;
    const over = (on: boolean) => (event: Event) => {
      event.preventDefault();
      zone.toggleAttribute('data-over', on);
    };
    for (const type of ['dragenter', 'dragover']) core.listen(attribute, zone, type, over(true));
    core.listen(attribute, zone, 'dragleave', over(false));
    core.listen(attribute, zone, 'drop', (event) => {
      over(false)(event);
      const dropped = [...((event as DragEvent).dataTransfer?.files ?? [])];
      if (!dropped.length) return;
      const chosen = new DataTransfer();
      for (const file of el.multiple ? dropped : dropped.slice(0, 1)) chosen.items.add(file);
      el.files = chosen.files;
      for (const type of ['input', 'change']) el.dispatchEvent(new Event(type, { bubbles: true }));
    });
    attribute.cleanups.push(() => running.get(name)?.abort());
  };
}

/** Applies the events of an answer that came whole. */
async function apply(core: Core, text: string): Promise<void> {
  for (const event of sseReader()(new TextEncoder().encode(text))) {
    const found = args(event.data);
    const id = event.id ? Number(event.id) : undefined;
    if (event.type === 'datastar-patch-elements') await core.patchElements(found, id, true);
    if (event.type === 'datastar-patch-signals') {
      core.merge(JSON.parse(found.signals ?? '{}'), { onlyIfMissing: found.onlyIfMissing === 'true', id });
    }
  }
}
