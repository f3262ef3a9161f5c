import type { Entry, Node } from './ast';
import { Lexer, unescape, type Token } from './lexer';

const PRECEDENCE: Record<string, number> = {
  '??': 1, '||': 2, '&&': 3, '|': 4, '^': 5, '&': 6,
  '==': 7, '!=': 7, '===': 7, '!==': 7,
  '<': 8, '>': 8, '<=': 8, '>=': 8, in: 8, instanceof: 8,
  '<<': 9, '>>': 9, '>>>': 9, '+': 10, '-': 10, '*': 11, '/': 11, '%': 11, '**': 12,
};
const ASSIGN = /^(?:[-+*/%&|^]|\*\*|<<|>>>?|&&|\|\||\?\?)?=$/;
const UNARY = /^(?:[-+!~]|typeof|void)$/;
const REFUSED = /^(?:new|function|class|this|super|import|async|await|yield|delete|throw|try|with|for|while|do|switch)$/;
const LITERALS = new Map<string, unknown>([['true', true], ['false', false], ['null', null]]);
const NOTHING: Node = { type: 'literal', value: undefined };

/** Parses the text of an attribute: statements, of which the last gives the value. */
export function parse(text: string): Node {
  const lexer = new Lexer(text);
  let token: Token = lexer.next();

  const advance = () => {
    const old = token;
    token = lexer.next();
    return old;
  };
  const is = (text: string) => token.text === text && (token.kind === 'punctuator' || token.kind === 'name');
  const take = (text: string) => is(text) && !!advance();
  const unexpected = () => new SyntaxError(`unexpected ${token.text || 'end'} at ${token.start}`);
  const expect = (text: string) => {
    if (!take(text)) throw new SyntaxError(`expected ${text} at ${token.start}, found ${token.text || 'the end'}`);
  };

  function statements(end: string): Node {
    const body: Node[] = [];
    const ended = () => is(end) || token.kind === 'end';
    while (!ended()) {
      if (take(';')) continue;
      body.push(statement());
      if (!ended() && !is(';') && !token.fresh && body.at(-1)!.type !== 'if') throw unexpected();
    }
    return { type: 'block', body };
  }

  function block(): Node {
    if (!take('{')) return statement();
    const body = statements('}');
    expect('}');
    return body;
  }

  function statement(): Node {
    if (take('if')) {
      expect('(');
      const test = sequence();
      expect(')');
      const yes = block();
      if (is(';')) {
        advance();
        if (!is('else')) return { type: 'if', test, yes, no: NOTHING };
      }
      return { type: 'if', test, yes, no: take('else') ? block() : NOTHING };
    }
    if (take('return')) return { type: 'return', value: is(';') || is('}') || token.kind === 'end' ? NOTHING : sequence() };
    if (is('const') || is('let') || is('var')) {
      const body: Node[] = [];
      do {
        advance();
        const target = primary();
        body.push({ type: 'declare', target, value: take('=') ? assignment() : NOTHING });
      } while (is(','));
      return body.length > 1 ? { type: 'sequence', items: body } : body[0];
    }
    return sequence();
  }

  function sequence(): Node {
    const items = [assignment()];
    while (take(',')) items.push(assignment());
    return items.length > 1 ? { type: 'sequence', items } : items[0];
  }

  function assignment(): Node {
    const target = ternary();
    if (token.kind !== 'punctuator' || !ASSIGN.test(token.text)) return target;
    if (!/^(?:name|signal|member|array|object)$/.test(target.type)) throw unexpected();
    const op = advance().text.slice(0, -1);
    return { type: 'assign', op, target, value: assignment() };
  }

  function ternary(): Node {
    const test = binary(unary(), 1);
    if (!take('?')) return test;
    const yes = assignment();
    expect(':');
    return { type: 'ternary', test, yes, no: assignment() };
  }

  function binary(left: Node, least: number): Node {
    for (;;) {
      const op = token.text;
      const rank = token.kind === 'punctuator' || token.kind === 'name' ? (Object.hasOwn(PRECEDENCE, op) ? PRECEDENCE[op] : 0) : 0;
      if (rank < least || !rank) return left;
      advance();
      const right = binary(unary(), op === '**' ? rank : rank + 1);
      left = { type: 'binary', op, left, right };
    }
  }

  function unary(): Node {
    if ((token.kind === 'punctuator' || token.kind === 'name') && UNARY.test(token.text)) {
      return { type: 'unary', op: advance().text, value: unary() };
    }
    if (is('++') || is('--')) return { type: 'update', op: advance().text[0], prefix: true, target: unary() };
    const target = postfix(primary());
    if ((is('++') || is('--')) && !token.fresh) return { type: 'update', op: advance().text[0], prefix: false, target };
    return target;
  }

  function postfix(node: Node): Node {
    let chained = false;
    for (;;) {
      const optional = take('?.');
      chained ||= optional;
      if (take('(')) node = { type: 'call', callee: node, args: list(')'), optional };
      else if (take('[')) {
        node = { type: 'member', object: node, key: sequence(), optional };
        expect(']');
      } else if (optional || take('.')) node = { type: 'member', object: node, key: word(), optional };
      else return chained ? { type: 'chain', value: node } : node;
    }
  }

  function word(): Node {
    if (token.kind !== 'name') throw unexpected();
    return { type: 'literal', value: advance().text };
  }

  function list(end: string): Node[] {
    const items: Node[] = [];
    while (!take(end)) {
      items.push(is(',') ? NOTHING : item());
      if (!is(end)) expect(',');
    }
    return items;
  }

  function item(): Node {
    return take('...') ? { type: 'spread', value: assignment() } : assignment();
  }

  function arrow(params: Node[]): Node {
    return { type: 'arrow', params, body: is('{') ? block() : { type: 'return', value: assignment() } };
  }

  function primary(): Node {
    const start = token.start;
    if (token.kind === 'punctuator' && (is('/') || is('/='))) {
      const [source, flags] = lexer.regex(start);
      advance();
      return { type: 'regex', source, flags };
    }
    if (is('`')) return template();
    const { kind, text } = advance();
    switch (kind) {
      case 'number':
        return { type: 'literal', value: Number(text.replaceAll('_', '')) };
      case 'string':
        return { type: 'literal', value: unescape(text.slice(1, -1)) };
      case 'signal': {
        const [name, ...path] = text.split('.');
        return path.reduce<Node>(
          (object, key) => ({ type: 'member', object, key: { type: 'literal', value: key }, optional: false }),
          { type: 'signal', name },
        );
      }
      case 'action':
        return { type: 'action', name: text };
      case 'name':
        if (LITERALS.has(text)) return { type: 'literal', value: LITERALS.get(text) };
        if (REFUSED.test(text)) throw new SyntaxError(`refused: ${text}`);
        return take('=>') ? arrow([{ type: 'name', name: text }]) : { type: 'name', name: text };
    }
    if (text === '[') return { type: 'array', items: list(']') };
    if (text === '{') return object();
    if (text === '(') {
      const items = list(')');
      if (take('=>')) return arrow(items);
      if (items.length && items.every((item) => item.type !== 'spread')) {
        return items.length > 1 ? { type: 'sequence', items } : items[0];
      }
    }
    throw new SyntaxError(`unexpected ${text || 'end'} at ${start}`);
  }

  function object(): Node {
    const entries: Entry[] = [];
    while (!take('}')) {
      if (take('...')) entries.push({ value: assignment() });
      else entries.push(entry());
      if (!is('}')) expect(',');
    }
    return { type: 'object', entries };
  }

  function entry(): Entry {
    if (take('[')) {
      const key = assignment();
      expect(']');
      expect(':');
      return { key, value: assignment() };
    }
    if (token.kind === 'punctuator') throw unexpected();
    const plain = token.kind === 'name';
    const name = token.text;
    const key: Node = plain ? word() : primary();
    if (key.type !== 'literal') throw unexpected();
    if (take(':')) return { key, value: assignment() };
    if (!plain) throw unexpected();
    const value: Node = { type: 'name', name };
    return { key, value: take('=') ? { type: 'assign', op: '', target: value, value: assignment() } : value };
  }

  function template(): Node {
    const strings: string[] = [];
    const parts: Node[] = [];
    for (;;) {
      const [text, last] = lexer.chunk();
      strings.push(text);
      if (last) break;
      advance();
      parts.push(sequence());
      if (!is('}')) throw unexpected();
    }
    advance();
    return { type: 'template', strings, parts };
  }

  const program = statements('');
  if (token.kind !== 'end') throw unexpected();
  return program;
}
