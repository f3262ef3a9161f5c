import ts from 'typescript';

const FILE = 'client.js';

/**
 * The variables of a script in the order of their first references, each with those that must not share its name, and
 * all references in the order of the text.
 */
export function locals(code) {
  const file = ts.createSourceFile(FILE, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const variables = new Map();
  const references = [];
  const checker = checkerOf(file);
  const visit = (node) => {
    const symbol = ts.isIdentifier(node) && symbolOf(checker, node);
    const declaration = symbol && symbol.valueDeclaration;
    if (declaration && symbol.flags & (ts.SymbolFlags.Variable | ts.SymbolFlags.Class)) {
      if (!variables.has(symbol)) {
        variables.set(symbol, { name: symbol.name, scope: scopeOf(declaration), visible: new Set(), references: [], beside: new Set() });
      }
      const variable = variables.get(symbol);
      variable.references.push(references.length);
      references.push({ start: node.getStart(), end: node.end, shorthand: isShorthand(node), variable });
      for (let scope = around(node); ; scope = around(scope.parent)) {
        variable.visible.add(scope);
        if (scope === variable.scope) break;
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const all = [...variables.values()];
  // Two clash where one is declared in a scope in which the other is used, or which lies between its use and its declaration.
  for (const one of all) {
    for (const other of all) {
      if (one !== other && (one.visible.has(other.scope) || other.visible.has(one.scope))) one.beside.add(other);
    }
  }
  return { variables: all, references };
}

function checkerOf(file) {
  const host = {
    getSourceFile: (name) => (name === FILE ? file : undefined),
    fileExists: (name) => name === FILE,
    readFile: () => file.text,
    writeFile: () => undefined,
    getDefaultLibFileName: () => '',
    useCaseSensitiveFileNames: () => true,
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => '',
    getNewLine: () => '\n',
  };
  return ts.createProgram([FILE], { allowJs: true, noLib: true, noResolve: true, types: [] }, host).getTypeChecker();
}

/** The variable that an identifier is; none for a property's name. */
function symbolOf(checker, node) {
  const { parent } = node;
  if (parent.name === node && ts.isShorthandPropertyAssignment(parent)) return checker.getShorthandAssignmentValueSymbol(parent);
  const isProperty =
    parent.propertyName === node ||
    (parent.name === node && (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)));
  return isProperty ? undefined : checker.getSymbolAtLocation(node);
}

function isShorthand(node) {
  const { parent } = node;
  if (parent.name !== node) return false;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  return ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent) && !parent.propertyName && !parent.dotDotDotToken;
}

/** The scope around a node; a function's or a catch's block is one with its parameters. */
function around(node) {
  while (!ts.isSourceFile(node)) {
    const owner = ts.isBlock(node) && (ts.isFunctionLike(node.parent) || ts.isCatchClause(node.parent)) ? node.parent : node;
    if (owner !== node || isScope(node)) return owner;
    node = node.parent;
  }
  return node;
}

function isScope(node) {
  return ts.isFunctionLike(node) || ts.isBlock(node) || ts.isCatchClause(node) || ts.isIterationStatement(node, false) || ts.isCaseBlock(node) || ts.isClassLike(node);
}

function scopeOf(declaration) {
  while (ts.isBindingElement(declaration) || ts.isBindingName(declaration)) declaration = declaration.parent;
  if (!ts.isVariableDeclaration(declaration)) return around(ts.isClassLike(declaration) && declaration.name ? declaration : declaration.parent);
  const list = declaration.parent;
  if (ts.isCatchClause(list) || list.flags & ts.NodeFlags.BlockScoped) return around(list);
  let scope = around(list);
  while (!ts.isFunctionLike(scope) && !ts.isSourceFile(scope)) scope = around(scope.parent);
  return scope;
}
