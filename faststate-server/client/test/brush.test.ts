import assert from 'node:assert/strict';
import { test } from 'node:test';
import { body, byId, settle } from './page';
import { start } from '../src/apply';
import { welcomeParts } from '../src/core';

const { AbortController, MouseEvent } = window as unknown as typeof globalThis;
Object.assign(globalThis, { AbortController });
const captured: number[] = [];
Object.assign(Element.prototype, { setPointerCapture: (id: number) => captured.push(id) });
welcomeParts();
start();
await import('../src/parts/brush/main');

/** The ranges that the element told of. */
let told: string[];

async function show(markup: string): Promise<HTMLElement> {
  body(markup);
  await settle();
  const plot = byId('plot');
  plot.getBoundingClientRect = () => ({ left: 100, top: 20, width: 200, height: 50, right: 300, bottom: 70 }) as DOMRect;
  told = [];
  captured.length = 0;
  plot.addEventListener('brush', (event) => {
    const { from, to } = (event as CustomEvent).detail;
    told.push(`${from} ${to}`);
  });
  return plot;
}

/** Whether nobody prevented what follows. */
function point(type: string, clientX: number, more: object = {}, target: Element = byId('plot')): boolean {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX, buttons: type === 'pointerup' ? 0 : 1, ...more });
  // Those of a pointer event, which is a mouse event beyond that.
  for (const [name, value] of Object.entries({ pointerId: 7, isPrimary: true, ...more })) Object.defineProperty(event, name, { value });
  return target.dispatchEvent(event);
}

function drag(...places: number[]): void {
  point('pointerdown', places[0]);
  for (const place of places.slice(1)) point('pointermove', place);
  point('pointerup', places.at(-1)!);
}

const layer = () => document.getElementById('faststate-brush');

test('drag_tellsOfARangeInFractionsOfTheWidth', async () => {
  await show('<div data-brush id="plot"></div>');
  drag(150, 160, 250);
  drag(250, 150);
  drag(200, 900);
  drag(200, -900);
  assert.deepEqual(told, ['0.25 0.75', '0.25 0.75', '0.5 1', '0 0.5']);
  assert.deepEqual(captured, [7, 7, 7, 7]);
  assert.equal(layer(), null);
});

test('range_isInWhatTheElementShows', async () => {
  const plot = await show('<div data-brush id="plot"><i data-brush-shows="0.2 0.6"></i></div>');
  drag(150, 250);
  plot.querySelector('i')!.setAttribute('data-brush-shows', '0.4 0.8');
  drag(100, 300);
  assert.deepEqual(told, ['0.3 0.5', '0.4 0.8']);
});

test('press_isADragFromFivePixelsOn', async () => {
  await show('<div data-brush id="plot"></div>');
  const clicks: Event[] = [];
  byId('plot').addEventListener('click', (event) => clicks.push(event));
  drag(150, 154);
  assert.deepEqual(captured, []);
  assert.equal(point('click', 154), true);
  point('pointerdown', 150);
  point('pointermove', 155);
  assert.deepEqual(captured, [7]);
  point('pointermove', 250);
  point('pointerup', 250);
  assert.equal(point('click', 250), false);
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(point('click', 250), true);
  assert.equal(clicks.length, 2);
  assert.deepEqual(told, ['0.25 0.75']);
});

test('range_isPaintedBesideTheBodyAndTakenAway', async () => {
  await show('<div data-brush id="plot"></div>');
  point('pointerdown', 150);
  assert.equal(layer(), null);
  point('pointermove', 250);
  const { parentElement, style } = layer()!;
  assert.equal(parentElement, document.documentElement);
  assert.deepEqual([style.left, style.top, style.width, style.height], ['150px', '20px', '100px', '50px']);
  point('pointermove', 120);
  assert.deepEqual([style.left, style.width], ['120px', '30px']);
  point('pointerup', 120);
  assert.equal(layer(), null);
});

test('escape_choosesNothingAndClosesNothingElse', async () => {
  await show('<div data-brush id="plot"></div>');
  const escape = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  point('pointerdown', 150);
  assert.equal(escape(), true);
  point('pointermove', 250);
  assert.equal(escape(), false);
  assert.equal(layer(), null);
  point('pointermove', 260);
  assert.equal(layer(), null);
  point('pointerup', 260);
  assert.equal(escape(), true);
  assert.deepEqual(told, []);
});

test('pointerThatIsLost_choosesNothing', async () => {
  const plot = await show('<div data-brush id="plot"></div>');
  point('pointerdown', 150);
  point('pointermove', 250);
  point('pointercancel', 250);
  assert.equal(layer(), null);
  point('pointerup', 250);
  point('pointerdown', 150);
  point('pointermove', 250);
  point('pointermove', 260, { buttons: 0 });
  assert.equal(layer(), null);
  point('pointerdown', 150);
  point('pointermove', 250);
  plot.removeAttribute('data-brush');
  await settle();
  assert.equal(layer(), null);
  point('pointerup', 250);
  assert.deepEqual(told, []);
});

test('otherButtonsFingersAndFields_areLeftAlone', async () => {
  await show('<div data-brush id="plot"><input id="field"><div data-brush id="inner"></div></div>');
  for (const more of [{ button: 2 }, { isPrimary: false }, { ctrlKey: true }]) {
    point('pointerdown', 150, more);
    point('pointermove', 250, more);
    point('pointerup', 250, more);
  }
  point('pointerdown', 150, {}, byId('field'));
  point('pointermove', 250);
  point('pointerup', 250);
  point('pointerdown', 150, {}, byId('inner'));
  point('pointermove', 250);
  point('pointerup', 250);
  assert.deepEqual(told, []);
  point('pointerdown', 150);
  point('pointermove', 200, { pointerId: 8 });
  assert.equal(layer(), null);
  point('pointerup', 200, { pointerId: 8 });
  point('pointerup', 150);
  assert.deepEqual(told, []);
});

test('shortDrag_choosesNothing_andTextIsNotSelectedMeanwhile', async () => {
  await show('<div data-brush id="plot"></div>');
  const select = () => byId('plot').dispatchEvent(new Event('selectstart', { bubbles: true, cancelable: true }));
  assert.equal(select(), true);
  point('pointerdown', 150);
  assert.equal(select(), false);
  point('pointermove', 250);
  point('pointermove', 151);
  point('pointerup', 151);
  assert.equal(select(), true);
  assert.deepEqual(told, []);
});
