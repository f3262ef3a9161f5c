import { refuse } from '../report';
import { ACTION, lexer, NAME, NUMBER, PUNCTUATOR, SIGNAL, STRING, unescape } from './lexer';
import * as node from './node';
import { NOTHING, type Entry, type Node } from './node';

/** Parses the text of an attribute: statements, of which the last gives the value. */
export function parse(source: string): Node {
  const { next, regex, chunk } = lexer(source);
  let [kind, text, start, fresh] = next();

  let before = 'start';

  const advance = () => {
    before = text;
    [kind, text, start, fresh] = next();
    return before;
  };
  const isWord = () => kind >= NAME;
  const is = (wanted: string) => isWord() && text === wanted;
  const take = (wanted: string): boolean => is(wanted) && (advance(), true);
  // Words of the language that have no meaning here, such as delete, show up as what stands before.
  const unexpected = (): never => {
    throw SyntaxError(`unexpected ${text || 'end'} after ${before}`);
  };
  const expect = (wanted: string) => take(wanted) || unexpected();

  /** Statements up to one that returns; a function without one gives nothing, the whole text its last one's value. */
  function block(end: string): Node {
    const body: Node[] = [];
    let returns = false;
    while (!take(end)) {
      if (take(';')) continue;
      const given = take('return');
      const value = given && (fresh || is(';') || is(end)) ? NOTHING : statement();
      if (!returns) body.push(value);
      returns ||= given;
      if (!is(end) && !is(';') && !fresh && !/[;}]/.test(before)) unexpected();
    }
    return last(end && !returns ? [...body, NOTHING] : body);
  }

  function statement(): Node {
    if (kind !== NAME || !/^(?:const|let|var)$/.test(text)) return sequence();
    const body: Node[] = [];
    do {
      advance();
      body.push(node.declare(assignment()));
    } while (is(','));
    return last(body);
  }

  function last(items: Node[]): Node {
    return items.length > 1 ? (scope) => items.map((item) => item(scope)).at(-1) : (items[0] ?? NOTHING);
  }

  function sequence(): Node {
    const items = [assignment()];
    while (take(',')) items.push(assignment());
    return last(items);
  }

  function assignment(): Node {
    const target = binary(unary(), 1);
    if (take('?')) {
      const yes = assignment();
      expect(':');
      return node.ternary(target, yes, assignment());
    }
    // A comparison, which may end in = as well, has been read as a part of the target.
    const op = text.slice(0, -1);
    if (kind !== PUNCTUATOR || !text.endsWith('=') || (op && !node.BINARY[op])) return target;
    advance();
    return node.assign(target, assignment(), op);
  }

  function binary(left: Node, least: number): Node {
    for (;;) {
      const rank = (isWord() && node.BINARY[text]?.[0]) || 0;
      if (rank < least) return left;
      const op = advance();
      left = node.binary(op, left, binary(unary(), op === '**' ? rank : rank + 1));
    }
  }

  function unary(): Node {
    if (isWord() && node.UNARY[text]) return node.unary(advance(), unary());
    // Taking away makes a number of what is text.
    const step = () => (is('++') || is('--')) && node.literal(advance() === '++' ? -1 : 1);
    const first = step();
    if (first) return node.assign(unary(), first, '-');
    const target = postfix(primary());
    const last = !fresh && step();
    return last ? node.assign(target, last, '-', true) : target;
  }

  function postfix(value: Node): Node {
    let chained = false;
    let onNothing = false;
    for (;;) {
      const optional = take('?.');
      chained ||= optional;
      if (take('(')) value = node.invoke(value, node.list(list(')')), optional, onNothing);
      else if (take('[')) {
        value = node.member(value, sequence(), optional);
        expect(']');
      } else if (optional || take('.')) value = node.member(value, word(), optional);
      else return chained ? node.chain(value) : value;
      onNothing = optional;
    }
  }

  function word(): Node {
    return kind === NAME ? node.literal(advance()) : unexpected();
  }

  function list(end: string): Node[] {
    const items: Node[] = [];
    while (!take(end)) {
      items.push(take('...') ? node.spread(assignment()) : assignment());
      if (!is(end)) expect(',');
    }
    return items;
  }

  function arrow(params: Node[]): Node {
    return node.arrow(params, take('{') ? block('}') : assignment());
  }

  function primary(): Node {
    if (kind === PUNCTUATOR && text[0] === '/') {
      const [, source, flags] = regex(start);
      advance();
      return () => RegExp(source, flags);
    }
    if (is('`')) return template();
    const type = kind;
    const token = advance();
    if (type === NUMBER) return node.literal(Number(token.replaceAll('_', '')));
    if (type === STRING) return node.literal(unescape(token.slice(1, -1)));
    if (type === ACTION) return node.action(token);
    if (type === SIGNAL) {
      const [name, ...path] = token.split('.');
      return path.reduce((value, key) => node.member(value, node.literal(key)), node.signal(name));
    }
    if (type === NAME) {
      if (token === 'if') refuse('if; write a ternary or &&');
      if (token === 'new') refuse('new');
      if (token === '$') return node.signal();
      const name = node.variable(token);
      return take('=>') ? arrow([name]) : name;
    }
    if (token === '[') return node.list(list(']'));
    if (token === '{') return object();
    if (token === '(') {
      const items = list(')');
      if (take('=>')) return arrow(items);
      if (items[0]) return last(items);
    }
    return unexpected();
  }

  function object(): Node {
    const entries: Entry[] = [];
    while (!take('}')) {
      if (take('...')) entries.push([undefined, assignment()]);
      else {
        const name = kind === NAME ? node.variable(text) : undefined;
        let key: Node;
        if (take('[')) {
          key = assignment();
          expect(']');
        } else key = name ? word() : primary();
        entries.push([key, !name || is(':') ? (expect(':'), assignment()) : name]);
      }
      if (!is('}')) expect(',');
    }
    return node.object(entries);
  }

  function template(): Node {
    const strings: string[] = [];
    const parts: Node[] = [];
    for (;;) {
      const [, piece, end] = chunk();
      strings.push(unescape(piece));
      if (end === '`') break;
      advance();
      parts.push(sequence());
      if (!is('}')) unexpected();
    }
    advance();
    return node.template(strings, parts);
  }

  return block('');
}
