export const NUMBER = 0, STRING = 1, SIGNAL = 2, ACTION = 3, NAME = 4, PUNCTUATOR = 5;

/** What a token is, its text, where it starts, and whether a line break stands before it. */
export type Token = [kind: number, text: string, start: number, fresh: boolean];

/**
 * Space and comments, then a number, a string, a signal, an action, a name, or punctuation, which is empty at the end.
 * In a signal's name a hyphen may stand before a letter or digit.
 */
const TOKEN =
  /((?:\s|\/\/.*|\/\*[^]*?\*\/)*)(?:(0[xbo][\da-f]+|(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)|("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')|\$([\w\u0080-\uffff]+(?:[-.][\w\u0080-\uffff]+)*)|@(\w+)|([\w$\u0080-\uffff]+)|(>>>=?|[<>*&|?]{2}=?|\.{3}|=>|[=!]==?|\?\.(?!\d)|\+\+|--|[-+*/%&|^<>]=|[^#\\"']|$))/iy;
const REGEX = /\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/y;
const CHUNK = /((?:[^`\\$]|\\[^]|\$(?!\{))*)(`|\$\{)/y;
const ESCAPE = /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|(\r?\n)|([^]))/gi;
const CONTROLS: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', 0: '\0' };

/** Reads a text part by part; the parser says where a regular expression or a template goes on. */
export function lexer(text: string) {
  let at = 0;
  const match = (pattern: RegExp, start = at): RegExpExecArray => {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (!found) throw SyntaxError(`unexpected ${text.slice(start, start + 9)}`);
    at = pattern.lastIndex;
    return found;
  };
  return {
    next(): Token {
      const [all, space, ...kinds] = match(TOKEN);
      const index = kinds.findIndex((part) => part !== undefined);
      return [index, kinds[index], at - all.length + space.length, space.includes('\n')];
    },
    /** A regular expression that begins at the given position: its source and flags. */
    regex: (start: number) => match(REGEX, start),
    /** The template's text up to the next substitution or the end. */
    chunk: () => match(CHUNK),
  };
}

export function unescape(text: string): string {
  return text.replace(ESCAPE, (_, braced, four, two, line, one) => {
    const code = braced ?? four ?? two;
    return code ? String.fromCodePoint(parseInt(code, 16)) : line ? '' : (CONTROLS[one] ?? one);
  });
}
