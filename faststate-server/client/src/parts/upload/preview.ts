import type { Core } from '../../core';
import type { Plugin } from '../../attributes/attribute';

/** The files of a field changed without the person: they were sent. */
export const FILES = 'faststate-files';
/** The largest picture that is shown, in bytes; larger ones would hold up the page. */
const MOST = 10_000_000;

/** Lists the files that are chosen in a field, with their pictures, before they are sent. */
export const preview = ({ listen }: Core): Plugin => (attribute) => {
  const { el, text } = attribute;
  const show = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    if (field.dataset?.upload !== text) return;
    el.replaceChildren(...[...(field.files ?? [])].map(item));
  };
  for (const type of ['change', FILES]) listen(attribute, document, type, show, { capture: true });
};

function item(file: File): Element {
  const row = document.createElement('li');
  const name = document.createElement('span');
  const size = document.createElement('small');
  name.textContent = file.name;
  size.textContent = sized(file.size);
  if (/^image\//.test(file.type) && file.size <= MOST) {
    const picture = document.createElement('img');
    const reader = new FileReader();
    picture.alt = '';
    // The policy takes pictures from data, not from blobs.
    reader.onload = () => (picture.src = reader.result as string);
    reader.readAsDataURL(file);
    row.append(picture);
  }
  row.append(name, ' ', size);
  return row;
}

/** A size in units of 1000, as the page's language writes numbers. */
function sized(bytes: number): string {
  const unit = Math.min(Math.floor(Math.log10(bytes || 1) / 3), 3);
  const options = { style: 'unit', unit: ['byte', 'kilobyte', 'megabyte', 'gigabyte'][unit], maximumFractionDigits: 1 } as const;
  return (bytes / 1000 ** unit).toLocaleString(document.documentElement.lang || undefined, options);
}
