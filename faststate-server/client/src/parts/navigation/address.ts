// Parameters of the address that are states too: each has a mirrored signal that says what stands in the address for it.
import type { Core } from '../../core';
import { enter, shownPage } from './history';

/** How many addresses were gone to that the server was not asked about yet: what it says then is about one of these. */
let asked = 0;

/** The part of an address that belongs to a parameter, in one writing. */
function partOf(search: string, name: string): string {
  return `${new URLSearchParams(new URLSearchParams(search).getAll(name).map((value) => [name, value]))}`;
}

/** The parameters that a page names; what replaces the address has a mark. */
function namesOf(text: string): string[] {
  return text.replaceAll('!', '').split(' ');
}

/** What the server says of each parameter. */
function told({ leaves }: Core, names: string[]): string[] {
  const parts = Object.fromEntries(leaves({ include: /^_query_/, exclude: '' }).map(([path, part]) => [path[0], part]));
  return names.map((name) => partOf(`${parts[`_query_${name}_`] ?? ''}`, name));
}

export function followAddress(core: Core): void {
  core.plugins.query = (attribute) => {
    const names = namesOf(attribute.text);
    let last = told(core, names);
    core.listen(attribute, document, 'datastar-signal-patch', () => {
      const before = last;
      last = told(core, names);
      const changed = names.filter((_, i) => last[i] !== before[i]);
      if (asked || !changed.length || !isBehind(core)) return;
      const others = [...new URLSearchParams(location.search)].filter(([name]) => !names.includes(name));
      const search = [`${new URLSearchParams(others)}`, ...last].filter(Boolean).join('&');
      const replace = changed.every((name) => attribute.text.split(' ').includes(`${name}!`));
      enter(`${location.pathname}${search && `?${search}`}${location.hash}`, shownPage(), replace);
    });
  };
}

/** Whether the page that is shown has parameters, as far as it is loaded. */
export function names(): string[] | undefined {
  const element = document.querySelector<HTMLElement>('[data-query]');
  return element ? namesOf(element.dataset.query!) : undefined;
}

/** Whether the page shows another address than the browser's. */
function isBehind(core: Core): boolean {
  const all = names() ?? [];
  const now = told(core, all);
  return all.some((name, i) => partOf(location.search, name) !== now[i]);
}

/** Lets the page show what its address says. */
export async function showAddress(core: Core): Promise<void> {
  if (!isBehind(core)) return;
  const form = document.createElement('form');
  for (const [name, value] of new URLSearchParams(location.search)) {
    form.append(Object.assign(document.createElement('input'), { name, value }));
  }
  const { base } = document.querySelector<HTMLMetaElement>('meta[name=faststate]')!.dataset;
  asked++;
  await core.actions.post({ el: form, attribute: 'query', text: '', vars: {}, cleanups: [] }, `${base}/_faststate/n/_query`, { contentType: 'form' });
  asked--;
}
