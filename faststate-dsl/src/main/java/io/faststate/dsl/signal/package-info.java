/**
 * Signals, the values that the browser holds, and what the browser computes from them and does with them.
 *
 * <p>Start with {@link io.faststate.dsl.signal.Signal} and its kinds, such as
 * {@link io.faststate.dsl.signal.StringSignal}. Then read the client expressions: {@link io.faststate.dsl.signal.Expr},
 * {@link io.faststate.dsl.signal.BooleanExpr}, {@link io.faststate.dsl.signal.NumberExpr} and
 * {@link io.faststate.dsl.signal.StringExpr}. Last come the client actions:
 * {@link io.faststate.dsl.signal.ClientAction} and {@link io.faststate.dsl.signal.NamedAction}.
 *
 * <p>A method whose name ends in -ing describes what the browser will do. It returns a client action; give that to an
 * event, as in {@code onClick(open.toggling())}. Every other method, such as {@code set}, acts at once on the server.
 *
 * {@snippet :
 * static Node greeting(Page page) {
 *     var open = page.signal("open", false);
 *     var name = page.signal("name", "");
 *     return section(
 *             button("More").onClick(open.toggling()),        // the browser, without a request
 *             input().bind(name).showWhen(open),
 *             p("Hello, ", name.text()).showWhen(name.isBlank().not()),
 *             button("Clear").onClick(() -> name.set("")));    // a handler on the server
 * }
 * }
 */
package io.faststate.dsl.signal;
