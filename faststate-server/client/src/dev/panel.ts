import { h, onceAFrame } from './dom';
import { eventsView } from './events';
import { isFaulty, networkView } from './faults';
import { stream } from './network';
import { onRecord } from './record';
import { signalsView } from './signals';
import { STYLE } from './style';
import { whyView } from './why';

const OPEN = 'faststate-inspector';
const VIEWS: [string, () => HTMLElement][] = [['Signals', signalsView], ['Events', eventsView], ['Why', whyView], ['Network', networkView]];

/** Puts the panel beside the page's body, collapsed to a button in the corner, where no patch of the page reaches it. */
export function openPanel(): void {
  const host = h('faststate-inspector' as 'div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];

  const panel = h('section', { id: 'panel', className: 'panel', 'aria-label': 'FastState inspector' }, ...tabs());
  const corner = h('button', { type: 'button', className: 'corner', 'aria-controls': 'panel' });
  const open = (wanted: boolean) => {
    panel.hidden = !wanted;
    corner.setAttribute('aria-expanded', `${wanted}`);
    sessionStorage.setItem(OPEN, wanted ? 'open' : '');
  };
  corner.addEventListener('click', () => open(panel.hidden));
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Escape' || panel.hidden) return;
    open(false);
    corner.focus();
  });
  const show = () => {
    corner.classList.toggle('bad', isFaulty());
    corner.textContent = `FastState${stream.state === 'none' ? '' : ` · stream ${stream.state}`}${isFaulty() ? ' · faults on' : ''}`;
  };
  onRecord(onceAFrame(show));
  show();
  open(sessionStorage.getItem(OPEN) === 'open');
  root.append(h('div', { className: 'all' }, panel, corner));

  const place = () => host.isConnected || document.documentElement.append(host);
  place();
  new MutationObserver(place).observe(document.documentElement, { childList: true });
}

function tabs(): HTMLElement[] {
  const list = h('div', { role: 'tablist', 'aria-label': 'Inspector' });
  const panels: HTMLElement[] = [];
  const buttons: HTMLElement[] = [];
  const choose = (chosen: number) => {
    panels.forEach((panel, i) => (panel.hidden = i !== chosen));
    buttons.forEach((button, i) => {
      button.setAttribute('aria-selected', `${i === chosen}`);
      button.tabIndex = i === chosen ? 0 : -1;
    });
  };
  VIEWS.forEach(([name, view], i) => {
    const panel = view();
    panel.id = `view${i}`;
    panel.setAttribute('aria-labelledby', `tab${i}`);
    panels.push(panel);
    buttons.push(h('button', { type: 'button', role: 'tab', id: `tab${i}`, 'aria-controls': panel.id, onclick: () => choose(i) }, name));
  });
  list.append(...buttons);
  list.addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    const next = (buttons.findIndex((button) => button.tabIndex === 0) + step + buttons.length) % buttons.length;
    choose(next);
    buttons[next].focus();
  });
  choose(0);
  return [list, ...panels];
}
