import './page';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import * as signals from '../src/signals';
import { clear, interpret } from './expressions';
import { random } from './page';

const RUNS = 20_000;
const NAMES = ['$a', '$b', '$c', '$o.x', '$o.y', '$l[0]', '$l[1]'];
const BINARY = '+ - * / % ** == != === !== < > <= >= && || & | ^ << >> >>>'.split(' ');
const METHODS = ['.toString()', '.length', '?.x', '.toFixed?.(1)', "['length']", '.trim?.().length'];

beforeEach(clear);

test('randomExpression_meansWhatItDoesInJavaScript', () => {
  const next = random(42);
  const pick = <T>(items: T[]): T => items[Math.floor(next() * items.length)];

  function expression(depth: number): string {
    if (depth === 0) return pick([...NAMES, '0', '1', '2.5', '-3', "''", "'a'", '"7"', 'true', 'false', 'null', 'undefined', 'NaN', '`t${$a}`']);
    const inner = () => expression(depth - 1);
    return pick([
      () => `(${inner()}) ${pick(BINARY)} (${inner()})`,
      () => `(${inner()}) ?? (${inner()})`,
      () => `(${inner()} ? ${inner()} : ${inner()})`,
      () => `${pick(['!', '-', '+', '~', 'typeof ', 'void '])}(${inner()})`,
      () => `(${inner()})${pick(METHODS)}`,
      () => `[${inner()}, ...[${inner()}]]${pick(['', '[0]', '.join()', '.map((v, i) => [v, i])', '.filter(Boolean).length'])}`,
      () => `((p, q = [p]) => ${pick(['p', 'q', '[q, p]'])} ${pick(['+', '===', '??'])} (${inner()}))(${inner()})`,
      () => `({k: ${inner()}, ['l']: ${inner()}})${pick(['.k', '.l', "['k']"])}`,
      () => `\`<\${${inner()}}>\``,
      // A signal that is set to undefined is removed, and reads as ''.
      () => `(${pick(NAMES)} ${pick(['=', '+=', '-=', '*=', '??=', '||=', '&&=', '|='])} (${inner()}) ?? 7)`,
      () => pick(['++', '--']) + pick(NAMES),
      () => `(${pick(NAMES)}${pick(['++', '--'])})`,
      () => `(() => { const y = ${inner()}; let z = ${inner()}; ${pick(['return y ? z : y', 'z = y; return z', 'z', 'return'])} })()`,
      () => `(${inner()}, ${inner()})`,
    ])();
  }

  const result = (run: () => unknown): string => {
    try {
      return show(run());
    } catch (error) {
      return `throws ${error instanceof SyntaxError ? 'SyntaxError' : ''}`;
    }
  };
  const before = () => ({ $a: 1, $b: 'b', $c: false, $o: { x: 2, y: null }, $l: [3, 'm'] });
  for (let run = 0; run < RUNS; run++) {
    const text = Array.from({ length: 1 + (run % 3) }, () => expression(1 + (run % 4))).join('; ');
    const scope = before();
    const expected = result(() => new Function('scope', 'text', 'with (scope) return eval(text)')(scope, text));
    clear();
    for (const [name, value] of Object.entries(before())) signals.set([name.slice(1)], value);
    assert.equal(result(() => interpret(text)), expected, text);
    const after = (name: string) => (scope as Record<string, unknown>)[name];
    for (const name of ['$a', '$b', '$c']) {
      assert.equal(show(signals.peek([name.slice(1)])), show(after(name)), text);
    }
  }
});

function show(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === 'number' && !(Math.abs(part) < Infinity && !Object.is(part, -0)) ? `#${Object.is(part, -0) ? '-0' : part}` : part === undefined ? '#undefined' : part)) ?? '';
}
