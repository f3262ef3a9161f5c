import assert from 'node:assert/strict';
import { test } from 'node:test';
import { body, byId, settle } from './page';
import { start } from '../src/apply';
import { welcomeParts } from '../src/core';

Object.assign(globalThis, { getComputedStyle: window.getComputedStyle.bind(window) });
welcomeParts();
start();
await import('../src/parts/roving/main');

const at = () => document.activeElement!.textContent;

/** Presses keys where the focus is; whether each one was taken. */
function press(...keys: string[]): boolean[] {
  return keys.map((text) => {
    const [ctrlKey, key] = text.startsWith('Control+') ? [true, text.slice(8)] : [false, text];
    return !document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));
  });
}

const stops = () => [...document.querySelectorAll('[data-roving] [tabindex="0"]')].map((it) => it.textContent);

test('line_movesByArrowsHomeAndEndAndLeavesOneTabStop', async () => {
  body('<div data-roving="horizontal wrap" id="bar"><button>A</button><button disabled>B</button><button hidden>C</button><button>D</button><input value="x"><button>E</button></div>');
  await settle();
  assert.deepEqual(stops(), ['A']);
  byId('bar').querySelector('button')!.focus();
  assert.deepEqual(press('ArrowRight'), [true]);
  assert.equal(at(), 'D');
  assert.deepEqual(stops(), ['D']);
  press('ArrowLeft', 'ArrowLeft');
  assert.equal(at(), 'E');
  press('ArrowRight');
  assert.equal(at(), 'A');
  assert.deepEqual(press('ArrowDown', 'x'), [false, false]);
  press('End', 'ArrowLeft');
  assert.equal(document.activeElement!.localName, 'input');
  assert.deepEqual(press('ArrowLeft', 'Home'), [false, false]);
});

test('roles_nestedContainersAndRightToLeft_areRespected', async () => {
  body(`<ul data-roving="vertical role=treeitem" id="tree"><li role="treeitem" tabindex="-1"><b>one</b><button>no item</button>
    <ul role="group"><li role="treeitem" tabindex="-1">two</li></ul></li><li role="treeitem" tabindex="0" id="three">three</li></ul>
    <div dir="rtl" data-roving="horizontal" id="outer"><button id="a">a</button><div data-roving="vertical"><button>inner</button></div><button id="b">b</button></div>`);
  await settle();
  assert.equal(byId('three').tabIndex, 0);
  byId('three').focus();
  press('ArrowUp');
  assert.equal(at(), 'two');
  press('ArrowUp', 'ArrowUp');
  assert.match(at()!, /^one/);
  byId('a').style.direction = 'rtl';
  byId('outer').style.direction = 'rtl';
  byId('a').focus();
  assert.deepEqual(press('ArrowLeft'), [true]);
  assert.equal(at(), 'b');
});

test('typeahead_findsByLettersAndGoesOnByTheSameLetter', async () => {
  body('<ul data-roving="vertical typeahead click role=option" id="list"></ul>');
  for (const name of ['Ada', 'Bob', 'Bea', 'Cy']) byId('list').insertAdjacentHTML('beforeend', `<li role="option" tabindex="-1" data-on:click="$chosen = '${name}'">${name}</li>`);
  await settle();
  const [first] = document.querySelectorAll<HTMLElement>('li');
  first.focus();
  press('b');
  assert.equal(at(), 'Bob');
  press('b');
  assert.equal(at(), 'Bea');
  await new Promise((resolve) => setTimeout(resolve, 600));
  assert.deepEqual(press('b', 'o', ' '), [true, true, true]);
  assert.equal(at(), 'Bob');
});

test('changes_keepTheTabStopAndTheFocus', async () => {
  body('<ul data-roving="vertical"><li tabindex="0">A</li><li tabindex="-1">B</li><li tabindex="-1">C</li></ul>');
  await settle();
  const [a, b, c] = document.querySelectorAll<HTMLElement>('li');
  b.focus();
  b.setAttribute('tabindex', '-1');
  await settle();
  assert.deepEqual(stops(), ['B']);
  b.remove();
  await settle();
  assert.equal(document.activeElement, c);
  c.blur();
  a.setAttribute('tabindex', '0');
  await settle();
  assert.deepEqual(stops(), ['A']);
});

test('grid_movesByCellsRowsPagesAndToItsCorners', async () => {
  const row = (n: number) => `<tr><td tabindex="-1">${n}a</td><td><button>${n}b</button></td><td tabindex="-1">${n}c<input></td></tr>`;
  body(`<table data-roving="grid page=5"><thead><tr><th><button>Ha</button></th><th>Hb</th><th tabindex="-1">Hc</th></tr></thead>
    <tbody>${Array.from({ length: 9 }, (_, i) => row(i + 1)).join('')}<tr><td colspan="3" tabindex="-1">sum</td></tr></tbody></table>`);
  await settle();
  assert.deepEqual(stops(), ['Ha']);
  document.querySelectorAll('button')[1].focus();
  press('ArrowDown', 'ArrowRight');
  assert.equal(at(), '2c');
  assert.deepEqual(stops(), ['2c']);
  press('PageDown');
  assert.equal(at(), '7c');
  press('Home');
  assert.equal(at(), '7a');
  press('End', 'ArrowRight');
  assert.equal(at(), '7c');
  press('Control+End');
  assert.equal(at(), 'sum');
  press('ArrowUp');
  assert.equal(at(), '9c');
  document.activeElement!.querySelector('input')!.focus();
  assert.deepEqual(press('ArrowUp'), [false]);
  press('Control+Home');
  assert.equal(document.activeElement!.localName, 'input');
  document.querySelectorAll<HTMLElement>('td')[0].focus();
  press('Control+Home');
  assert.equal(at(), 'Ha');
});

test('grid_scrollsToARowThatIsNotInThePage', async () => {
  const row = (n: number) => `<tr aria-rowindex="${n}"><td tabindex="-1" aria-colindex="1">${n}a</td><td tabindex="-1" aria-colindex="2">${n}b</td></tr>`;
  body(`<div class="faststate-window" id="view" style="--faststate-row-height: 30px"><table data-roving="grid" aria-rowcount="1000" tabindex="-1">
    <thead><tr aria-rowindex="1"><th>A</th></tr></thead><tbody id="rows">${row(2)}${row(3)}</tbody></table></div>`);
  await settle();
  document.querySelectorAll<HTMLElement>('td')[1].focus();
  press('Control+End');
  assert.equal(at(), '2b');
  assert.equal(byId('view').scrollTop, 998 * 30);
  byId('rows').innerHTML = row(999) + row(1000);
  await settle();
  assert.equal(at(), '1000b');
  assert.deepEqual(stops(), ['1000b']);
  byId('rows').innerHTML = row(500);
  await settle();
  assert.equal(document.activeElement!.localName, 'table');
  press('ArrowUp');
  byId('rows').innerHTML = row(999) + row(1000);
  await settle();
  assert.equal(at(), '999b');
  press('Control+Home', 'ArrowDown', 'PageDown', 'Home', 'Control');
  byId('rows').innerHTML = row(12) + row(13);
  await settle();
  assert.equal(at(), '13a');
});
