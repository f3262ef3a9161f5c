import './page';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { globals } from '../src/expression/globals';
import { clear, interpret } from './expressions';

/** What an attacker who can write an attribute would try; nothing of it may reach code, the window or markup. */
const REFUSED: [text: string, what: RegExp][] = [
  // Globals that are not listed, and syntax for code.
  ['window', /: window/], ['document.title', /: document/], ['globalThis', /globalThis/], ['self', /self/], ['top', /top/], ['frames', /frames/],
  ['fetch("/")', /fetch/], ['eval("1")', /eval/], ['Function("1")', /Function/], ['new Function("1")', /new/], ['Reflect', /Reflect/], ['Proxy', /Proxy/],
  ['import("x")', /import/], ['this', /this/], ['function f() {}', /function/], ['class A {}', /class/], ['arguments', /arguments/], ['location = "x"', /location/],
  ['[].map(() => window)[0] ?? [1].map(() => window)', /window/], ['`${localStorage}`', /localStorage/], ['({window})', /window/], ['({...window})', /window/],
  ['((x = document) => x)()', /document/], ['typeof window.x', /window/], ['new window.Image()', /new/], ['@nope()', /@nope/], ['@constructor', /@constructor/],
  // What the language of expressions leaves out.
  ['if ($a) $b = 1', /^Error: refused: if; write a ternary or &&$/], ['() => { if (1) { 2 } }', /refused: if/], ['new Date()', /^Error: refused: new$/], ['new', /refused: new/],
  ['typeof nothing', /refused: nothing/], ['const {a} = {a: 1}', /refused: destructuring/], ['const [a] = [1]', /refused: destructuring/], ['[$a, $b] = [$b, $a]', /refused: destructuring/], ['({a: $a} = {a: 1})', /refused: destructuring/],
  ['(({a}) => a)({a: 1})', /refused: destructuring/], ['(([a]) => a)([1])', /refused: destructuring/], ['((...[a]) => a)(1)', /refused: destructuring/], ['[[1, 2]].map(([a, b]) => b)', /refused: destructuring/],
  ['(({a} = {a: 1}) => a)()', /refused: destructuring/], ['let {a = 1} = {}', /unexpected = after a/], ['let [, a] = [1, 2]', /unexpected a after ,/], ['1 = 2', /an assignment to a value/],
  // Constructors and prototypes, however the key is come by.
  ['(() => 1).constructor("alert(1)")()', /constructor/], ['""["const" + "ructor"]', /constructor/], ['[]["constructor"]["constructor"]("x")()', /constructor/],
  ["''.at.constructor", /constructor/], ['[].map.__proto__', /__proto__/], ['({}).prototype', /prototype/], ['String.prototype.at = 1', /prototype/],
  ['({__proto__: null})', /__proto__/], ['({["constructor"]: 1})', /constructor/], ['({["__pro" + "to__"]: 1})', /__proto__/], ['({}).__defineGetter__', /__defineGetter__/],
  ['[..."x"].constructor', /constructor/], ['(x => x.constructor)(1)', /constructor/], ['[1].map(x => x["constructor"])', /constructor/], ['@twice.constructor', /constructor/],
  ['({constructor: 1})', /constructor/],
  ['let o = {}; o.constructor = 1', /constructor/], ['[0].map(constructor => 1)', /constructor/], ['let constructor = 1', /constructor/], ['"constructor" in {}', /constructor/],
  ['({toString: () => "constructor"}) in {}', /constructor/], ['""[["constructor"]]', /constructor/], ['""?.["constructor"]', /constructor/], ['"".at?.constructor', /constructor/],
  ['let n = 0; ""[{toString: () => n++ ? "constructor" : "at"}].constructor', /constructor/], ['""["\\x63onstructor"]', /constructor/], ['"".\\u0063onstructor', /unexpected/],
  ['$constructor', /constructor/], ['$__proto__.x = 1', /__proto__/], ['$a.constructor', /constructor/], ['$a["__proto__"].x = 1', /__proto__/], ['$["constructor"]', /constructor/],
  ['$a.push.constructor', /constructor/], ['Object.assign({}, JSON.parse(\'{"__proto__": {"x": 1}}\'))', /__proto__/], ['Date.constructor', /constructor/],
  ['Object.getPrototypeOf(el)', /not a function/], ['Object.defineProperty({}, "a", {})', /not a function/], ['Object.getOwnPropertyDescriptors(el)', /not a function/],
  // The window and the document, by way of elements, events and collections.
  ['el.ownerDocument', /Document/], ['el.getRootNode()', /Document/], ['evt.view', /Window/], ['evt.currentTarget', /Window/], ['evt.root()', /Document/], ['const view = evt.view', /Window/],
  ['el["owner" + "Document"].defaultView', /Document/], ['el.closest("html").parentNode', /Document/], ['evt.path().at(-1)', /Window/], ['evt.path().map(x => x)', /Window/],
  ['const w = [...evt.path()][0]; w.alert', /Window/], ['({...evt.path()[0]})', /Window/], ['let w = evt.path().at(0)', /Window/], ['((...all) => all)(...evt.path())', /Window/],
  ['evt.path()[0].name = 1', /Window/], ['let all = [...evt.path()]; all[0].name = 1', /Window/], ['let all = [...evt.path()]; Object.values(all[0])', /Window/],
  ['evt.path().map(Object.values)', /Window/], ['Object.values(...evt.path())', /Window/], ['Object.values.apply(null, evt.path())', /Window/], ['Object.assign({}, ...evt.path())', /Window/],
  ['Array.from(evt.path(), x => x)', /Window/], ['(x => x)(...evt.path())', /Window/], ['Object.entries.call(null, evt.path()[0])', /Window/], ['evt.path().forEach(it => it.alert)', /Window/],
  ['evt.frame.postMessage', /object/],
  // Markup and code in attributes.
  ['el.innerHTML = "<img>"', /innerHTML/], ['el.outerHTML = "<img>"', /outerHTML/], ['el.insertAdjacentHTML("x", "y")', /insertAdjacentHTML/], ['el.setHTMLUnsafe("x")', /setHTMLUnsafe/],
  ['el.srcdoc = "x"', /srcdoc/], ['Object.assign(el, {innerHTML: "x"})', /innerHTML/], ['el.innerHTML += "x"', /innerHTML/],
  ['el.setAttribute("onclick", "x")', /onclick/], ['el.setAttribute("ONCLICK", "x")', /ONCLICK/], ['el.setAttribute("srcdoc", "x")', /srcdoc/], ['el.setAttributeNS(null, "onclick", "x")', /onclick/],
  ['el.setAttribute({toString: () => "onclick"}, "x")', /onclick/], ['el.toggleAttribute("onclick")', /onclick/], ['el.setAttribute.call(el, "onclick", "x")', /onclick/],
  ['el.setAttribute.apply(el, ["onclick", "x"])', /onclick/], ['el.setAttribute.bind(el)("onclick", "x")', /onclick/], ['const set = el.setAttribute; set("onclick", "x")', /onclick/],
  ['["onclick"].forEach((value, key) => el.setAttribute(value, key))', /onclick/], ['["onclick"].forEach(el.setAttribute, el)', /onclick/],
  ['el?.["setAttribute"]?.("onclick", "x")', /onclick/], ['[el.setAttribute][0]("onclick", "x")', /onclick/], ['el.attributes.title.value = "x"', /Attr/], ['el.getAttributeNode("title")', /Attr/],
  ['setTimeout("alert(1)")', /function/], ['setTimeout(["x"])', /function/],
  // What all expressions share.
  ['Math = 1', /Math/], ['Math.max = () => 0', /Math/], ['JSON.parse = () => 0', /JSON/], ['console.log = 1', /console/], ['Object.keys = 1', /read only/], ['Array.from = 1', /Function/],
  ['Object.assign(Math, {max: 1})', /Math/], ['Math["max"] = 1', /Math/], ['undefined = 1', /undefined/], ['x = 2', /x/], ['x++', /x/],
];

beforeEach(clear);

for (const [text, what] of REFUSED) {
  test(`expression_isRefused: ${text}`, () => {
    const el = document.createElement('div');
    el.title = 'title';
    document.body.replaceChildren(el);
    const frame = {} as Record<string, unknown>;
    frame.window = frame;
    const evt = { currentTarget: window, view: window, frame, root: () => document, path: () => [window] };
    assert.throws(() => interpret(text, { el, evt }), what);
    assert.equal(el.outerHTML, '<div title="title"></div>');
  });
}

test('globals_areTheseOnly', () => {
  assert.deepEqual(
    Object.keys(globals).sort(),
    ('Array Boolean Date Infinity JSON Math NaN Number Object RegExp String alert clearTimeout confirm console decodeURIComponent '
      + 'encodeURIComponent false isFinite isNaN null parseFloat parseInt setTimeout true undefined').split(' '),
  );
});

test('documentWithOtherNames_isRefused', () => {
  document.body.innerHTML = '<form name="nodeType"></form>';
  assert.throws(() => interpret('evt.target', { evt: { target: document } }), /Document/);
});

test('nothing_leaksIntoPrototypes', () => {
  interpret('$a = JSON.parse(\'{"__proto__": {"polluted": 1}}\'); ({...$a})');
  assert.equal(({} as { polluted?: number }).polluted, undefined);
});
