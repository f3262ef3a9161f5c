import ts from 'typescript';

/** Writes function declarations as arrow functions, which say the same in less. No part of the client calls one before it is defined. */
export function arrows(code) {
  const edits = [];
  const visit = (node) => {
    if (ts.isFunctionDeclaration(node)) {
      const isAsync = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
      const parameters = node.parameters.map((parameter) => parameter.getText());
      edits.push({ from: node.getStart(), to: node.body.getStart(), text: `var ${node.name.text}=${isAsync ? 'async' : ''}(${parameters})=>` });
      edits.push({ from: node.end, to: node.end, text: ';' });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('client.js', code, ts.ScriptTarget.Latest, true));
  edits.sort((a, b) => b.from - a.from);
  return edits.reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), code);
}
