import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '../src/expression/evaluator';
import { parse } from '../src/expression/parser';

test('arithmetic_followsPrecedence', () => {
  assert.equal(evaluate(parse('1 + 2 * 3 ** 2 ** 1 - 4'), Object.create(null)), 15);
});
