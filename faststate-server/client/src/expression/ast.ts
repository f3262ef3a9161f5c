/** What an expression is made of. Statements are nodes too: a program is a list of them. */
export type Node =
  | { type: 'literal'; value: unknown }
  | { type: 'regex'; source: string; flags: string }
  | { type: 'template'; strings: string[]; parts: Node[] }
  | { type: 'name'; name: string }
  | { type: 'signal'; name: string }
  | { type: 'action'; name: string }
  | { type: 'array'; items: Node[] }
  | { type: 'object'; entries: Entry[] }
  | { type: 'spread'; value: Node }
  | Member
  | Call
  | { type: 'chain'; value: Node }
  | { type: 'arrow'; params: Node[]; body: Node }
  | { type: 'unary'; op: string; value: Node }
  | { type: 'update'; op: string; prefix: boolean; target: Node }
  | { type: 'binary'; op: string; left: Node; right: Node }
  | { type: 'ternary'; test: Node; yes: Node; no: Node }
  | { type: 'assign'; op: string; target: Node; value: Node }
  | { type: 'sequence'; items: Node[] }
  | { type: 'declare'; target: Node; value: Node }
  | { type: 'return'; value: Node }
  | { type: 'if'; test: Node; yes: Node; no: Node }
  | { type: 'block'; body: Node[] };

export interface Member {
  type: 'member';
  object: Node;
  key: Node;
  optional: boolean;
}

export interface Call {
  type: 'call';
  callee: Node;
  args: Node[];
  optional: boolean;
}

/** A property of an object literal; a spread has no key. */
export interface Entry {
  key?: Node;
  value: Node;
}
