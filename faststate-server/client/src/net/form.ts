import { dom } from '../dom';
import { fail } from '../report';

/** A form's fields as a request sends them: in the query, urlencoded, or multipart where the form says so. */
export function formBody(form: HTMLFormElement, submitter: HTMLElement | undefined): FormData | URLSearchParams {
  const fields = new FormData(form, submitter);
  if (dom(form).enctype === 'multipart/form-data') return fields;
  const flat = new URLSearchParams();
  fields.forEach((value, name) => flat.append(name, typeof value === 'string' ? value : value.name));
  return flat;
}

/** The button that submits the form: the event's, or the clicked element itself. */
export function submitterOf(el: HTMLElement, event: unknown): HTMLElement | undefined {
  const submitter = (event as SubmitEvent | undefined)?.submitter ?? el;
  return /^(?:submit|image)$/.test(dom(submitter as HTMLButtonElement).type) ? submitter : undefined;
}

export function formOf(el: HTMLElement, selector: string | undefined): HTMLFormElement {
  const form = selector ? document.querySelector(selector) : (dom(el as HTMLInputElement).form ?? dom(el).closest('form'));
  if (!form) fail(`no form ${selector ?? 'around the element'}`);
  return form as HTMLFormElement;
}
