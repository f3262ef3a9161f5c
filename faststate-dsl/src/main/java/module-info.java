/**
 * The FastState DSL: HTML, signals, states and event handlers in Java. It is independent of any server.
 *
 * {@snippet :
 * import static io.faststate.dsl.Html.*;
 * import io.faststate.dsl.View;
 *
 * View counter = page -> {
 *     var count = page.session("count", 0);    // a state: on the server, one for each session
 *     var step = page.signal("step", 1);       // a signal: in the browser, one for each tab
 *     return section(
 *             h1("Count: ", count.text()),
 *             input().bind(step),
 *             button("Add ", step.text()).onClick(() -> count.update(n -> n + step.get())));
 * };
 * }
 *
 * <p>The API, in the order in which to read it:
 *
 * <ol>
 * <li>{@link io.faststate.dsl}: pages, element factories, states, handlers and events. Start with
 *     {@link io.faststate.dsl.Html} and {@link io.faststate.dsl.Page}.
 * <li>{@link io.faststate.dsl.signal}: signals, and the expressions and actions that the browser runs without a request.
 * <li>{@link io.faststate.dsl.form}: forms for records, validation messages and file uploads.
 * <li>{@link io.faststate.dsl.element}: a class for each HTML element, for the signatures of components.
 * <li>{@link io.faststate.dsl.svg}: the elements of SVG.
 * <li>{@link io.faststate.dsl.kit}: components with looks, out of all of these.
 * <li>{@link io.faststate.dsl.kit.chart}: charts.
 * </ol>
 *
 * <p>All other packages are internal. Some of them are exported to the server, and to nobody else.
 */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the server, which some packages are exported to, is compiled later
module io.faststate.dsl {
    requires static transitive org.jspecify;
    requires org.objectweb.asm;

    exports io.faststate.dsl;
    exports io.faststate.dsl.element;
    exports io.faststate.dsl.form;
    exports io.faststate.dsl.kit;
    exports io.faststate.dsl.kit.chart;
    exports io.faststate.dsl.kit.field;
    exports io.faststate.dsl.kit.grid;
    exports io.faststate.dsl.signal;
    exports io.faststate.dsl.svg;
    exports io.faststate.dsl.action to
            io.faststate.server;
    exports io.faststate.dsl.expression to
            io.faststate.server;
    exports io.faststate.dsl.identity to
            io.faststate.server;
    exports io.faststate.dsl.port to
            io.faststate.server;
    exports io.faststate.dsl.render to
            io.faststate.server;
    exports io.faststate.dsl.value to
            io.faststate.server;
}
