/** The panel's own look: it gives the page none, and takes none. */
export const STYLE = `
:host { all: initial; position: fixed !important; inset: auto 0.5rem 0.5rem auto !important; z-index: 2147483646 !important; color-scheme: light dark; display: block !important; }
:host([hidden]) { display: none !important; }
* { box-sizing: border-box; }
button, input, select, summary { font: inherit; }
.all { font: 13px/1.4 system-ui, sans-serif; color: CanvasText; display: flex; flex-direction: column; align-items: flex-end; gap: 0.4rem; }
button { border: 1px solid GrayText; border-radius: 0.3rem; background: ButtonFace; color: ButtonText; padding: 0.15rem 0.6rem; cursor: pointer; }
:focus-visible { outline: 2px solid Highlight; outline-offset: 1px; }
.corner { border-radius: 1rem; padding: 0.25rem 0.8rem; box-shadow: 0 1px 4px #0006; }
.corner.bad { background: #a40000; color: #fff; }
.panel { width: min(34rem, calc(100vw - 1rem)); height: min(26rem, calc(100vh - 4rem)); display: flex; flex-direction: column; background: Canvas; border: 1px solid GrayText; border-radius: 0.5rem; box-shadow: 0 4px 24px #0005; overflow: hidden; }
.panel[hidden], [role=tabpanel][hidden] { display: none; }
[role=tablist] { display: flex; gap: 0.2rem; padding: 0.4rem 0.4rem 0; border-bottom: 1px solid GrayText; }
[role=tab] { border-bottom: none; border-radius: 0.3rem 0.3rem 0 0; background: none; color: CanvasText; }
[role=tab][aria-selected=true] { background: SelectedItem; color: SelectedItemText; }
[role=tabpanel] { flex: 1; min-height: 0; display: flex; flex-direction: column; }
.bar { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; padding: 0.4rem; }
.bar input[type=search] { flex: 1; }
.list { flex: 1; min-height: 0; overflow: auto; padding: 0 0.4rem 0.4rem; margin: 0; list-style: none; }
.list summary, .leaf, dl, pre, .value { font-family: ui-monospace, monospace; font-size: 12px; }
.leaf, .branch { padding-left: 1rem; overflow-wrap: anywhere; }
.value { border-radius: 0.2rem; transition: background-color 0.8s; }
.value.new { background-color: Mark; color: MarkText; transition: none; }
.entry { border-bottom: 1px solid color-mix(in srgb, GrayText 40%, transparent); }
.entry summary { display: grid; grid-template-columns: 7rem 4.5rem 1fr auto; gap: 0.5rem; padding: 0.15rem 0; cursor: pointer; }
.entry .title { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.entry.failed .title, .entry.failed .result { color: light-dark(#a40000, #ff9a9a); }
.trace { border-bottom: 1px solid color-mix(in srgb, GrayText 40%, transparent); padding: 0.3rem 0; }
.trace header { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: baseline; }
.trace header strong { font-weight: 600; }
.trace header .place { font-family: ui-monospace, monospace; font-size: 12px; }
.trace header .result { margin-left: auto; opacity: 0.75; }
.trace dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 0.75rem; margin: 0.2rem 0 0; }
.trace dd { margin: 0; overflow-wrap: anywhere; }
.trace del { color: light-dark(#a40000, #ff9a9a); }
.trace ins { color: light-dark(#00602b, #7ddf9f); text-decoration: none; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; padding: 0.3rem; background: color-mix(in srgb, GrayText 15%, transparent); max-height: 12rem; overflow: auto; }
.form { display: grid; grid-template-columns: 1fr auto; gap: 0.5rem; align-items: center; padding: 0.6rem; overflow: auto; }
.form input[type=number] { width: 6rem; }
.form .wide { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0.5rem; }
p { margin: 0; padding: 0.6rem; }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;

/** The look of what is shown over the page. */
export const OVERLAY = `
:host { all: initial; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; color-scheme: dark; display: grid !important; place-items: start center; overflow: auto; background: #0009; padding: 5vh 1rem; }
section { box-sizing: border-box; width: min(60rem, 100%); background: #1b1b1f; color: #eee; border-top: 4px solid #ff6b6b; border-radius: 0.4rem; padding: 1rem 1.25rem; font: 15px/1.5 system-ui, sans-serif; box-shadow: 0 8px 40px #000a; }
h1 { font-size: 1.1rem; margin: 0; color: #ff8f8f; overflow-wrap: anywhere; }
p { margin: 0.2rem 0 0.8rem; font-family: ui-monospace, monospace; color: #9ecbff; overflow-wrap: anywhere; }
p:empty { display: none; }
pre { font: 13px/1.5 ui-monospace, monospace; white-space: pre; margin: 0 0 1rem; max-height: 60vh; overflow: auto; }
button { font: inherit; border: 1px solid #888; border-radius: 0.3rem; background: #333; color: #eee; padding: 0.2rem 0.8rem; cursor: pointer; }
:focus-visible { outline: 2px solid #9ecbff; outline-offset: 1px; }
`;
