/** HTML, signals, states and events as a user writes them; it knows no server. */
@SuppressWarnings("module") // the server is compiled later
@org.jspecify.annotations.NullMarked
module io.faststate.dsl {
    requires static transitive org.jspecify;

    exports io.faststate.dsl;
    exports io.faststate.dsl.element;
    exports io.faststate.dsl.expression to io.faststate.server;
    exports io.faststate.dsl.render;
    exports io.faststate.dsl.work;
}
