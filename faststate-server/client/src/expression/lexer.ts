export type Kind = 'number' | 'string' | 'signal' | 'action' | 'name' | 'punctuator' | 'end';

export interface Token {
  kind: Kind;
  text: string;
  start: number;
  /** Whether a line break stands before it, which ends a statement as a semicolon does. */
  fresh: boolean;
}

const SPACE = /(?:\s|\/\/.*|\/\*[^]*?\*\/)*/y;
const TOKEN = new RegExp(
  [
    /(0[xXbBoO][\da-fA-F]+|(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)/,
    /("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')/,
    // A hyphen that is followed by a letter or digit belongs to the signal's name.
    /\$([\w\u0080-\uffff]+(?:[-.][\w\u0080-\uffff]+)*)/,
    /@(\w+)/,
    /([\w$\u0080-\uffff]+)/,
    /(>>>?=?|\.{3}|=>|[=!]==?|\*\*=?|<<=?|&&=?|\|\|=?|\?\?=?|\?\.(?!\d)|\+\+|--|[-+*/%&|^<]=|[{}()[\];,<>+\-*/%&|^!~?:.=`])/,
  ]
    .map((part) => part.source)
    .join('|'),
  'y',
);
const KINDS: Kind[] = ['number', 'string', 'signal', 'action', 'name', 'punctuator'];
const REGEX = /\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/y;
const CHUNK = /((?:[^`\\$]|\\[^]|\$(?!\{))*)(`|\$\{)/y;
const ESCAPE = /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|(\r?\n)|([^]))/gi;
const CONTROLS: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', 0: '\0' };

/** Reads tokens one by one; the parser says where a regular expression or a template goes on. */
export class Lexer {
  private at = 0;

  constructor(private readonly text: string) {}

  next(): Token {
    const before = this.at;
    this.match(SPACE);
    const fresh = this.text.slice(before, this.at).includes('\n');
    const start = this.at;
    if (start >= this.text.length) return { kind: 'end', text: '', start, fresh };
    const found = this.match(TOKEN);
    if (!found) throw new SyntaxError(`unexpected ${this.text[start]} at ${start}`);
    const index = found.slice(1).findIndex((part) => part !== undefined);
    return { kind: KINDS[index], text: found[index + 1], start, fresh };
  }

  /** A regular expression that begins at the given position: its source and flags. */
  regex(start: number): [source: string, flags: string] {
    this.at = start;
    const found = this.match(REGEX);
    if (!found) throw new SyntaxError(`unexpected / at ${start}`);
    return [found[1], found[2]];
  }

  /** The template text up to the next substitution or the end, and whether it was the end. */
  chunk(): [text: string, last: boolean] {
    const found = this.match(CHUNK);
    if (!found) throw new SyntaxError('a template literal has no end');
    return [unescape(found[1]), found[2] === '`'];
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}

export function unescape(text: string): string {
  return text.replace(ESCAPE, (_, braced, four, two, line, one) => {
    const code = braced ?? four ?? two;
    if (code) return String.fromCodePoint(parseInt(code, 16));
    return line ? '' : (CONTROLS[one] ?? one);
  });
}
