import ts from 'typescript';
import { locals } from './locals.mjs';

/** Single letters, those that code has most of first, then pairs of them. */
const LETTERS = [...'etrnaloisucdfpmhygvbwESxkAjOTNMCDIPRWFqVUBJGHzXYZKQL$_'];
const NAMES = [...LETTERS, ...[...'etrnaloisucdf'].flatMap((second) => LETTERS.map((first) => first + second))].filter(
  (name) => ts.identifierToKeywordKind(ts.factory.createIdentifier(name)) === undefined,
);
/** How many characters before and after a name make up what it is seen in. */
const CONTEXTS = [[3, 0], [0, 3], [2, 2]];
const WIDTH = 3;
/** What a name further down the list has to be better by. */
const RANK = 0.5;

/**
 * Renames what is local so that it compresses well: each variable gets, of the shortest names that are free for it,
 * the one that already stands most often in such surroundings as its own.
 */
export function shorten(code) {
  const { variables, references } = locals(code);
  // What stands before each reference; a shorthand property keeps its name.
  let at = 0;
  const before = references.map(({ start, end, shorthand, variable }) => {
    const text = code.slice(at, start) + (shorthand ? `${variable.name}:` : '');
    at = end;
    return text;
  });
  before.push(code.slice(at));

  const shown = (i) => references[i].variable.short ?? '\0';
  const left = (i) => {
    let text = before[i];
    while (text.length < WIDTH && i > 0) text = before[i - 1] + shown(--i) + text;
    return text;
  };
  const right = (i) => {
    let text = before[i + 1];
    while (text.length < WIDTH && ++i < references.length) text += shown(i) + before[i + 1];
    return text;
  };
  const seen = new Map();
  const contexts = (variable, name) =>
    variable.references.flatMap((i) => CONTEXTS.map(([back, on]) => left(i).slice(left(i).length - back) + name + right(i).slice(0, on)));

  for (const variable of variables) {
    const taken = new Set([...variable.beside].map(({ short }) => short));
    const free = NAMES.filter((name) => !taken.has(name));
    let best = -Infinity;
    free.filter(({ length }) => length === free[0].length).forEach((name, rank) => {
      const known = contexts(variable, name).reduce((sum, context) => sum + Math.log2(1 + (seen.get(context) ?? 0)) * context.length, 0);
      const score = known / variable.references.length - RANK * rank;
      if (score > best) [best, variable.short] = [score, name];
    });
    for (const context of contexts(variable, variable.short)) seen.set(context, (seen.get(context) ?? 0) + 1);
  }
  const result = before.map((text, i) => text + (i < references.length ? shown(i) : '')).join('');
  if (`${meanings(locals(result))}` !== `${meanings({ variables, references })}`) throw new Error('A new name means another variable than the old one.');
  return result;
}

/** Which variable each reference is, by numbers that do not depend on names. */
function meanings({ variables, references }) {
  const numbers = new Map(variables.map((variable, i) => [variable, i]));
  return references.map(({ variable }) => numbers.get(variable));
}
