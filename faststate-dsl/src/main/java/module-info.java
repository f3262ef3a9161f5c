/** HTML, signals, states and events as a user writes them; it knows no server. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the server, which two packages are exported to, is compiled later
module io.faststate.dsl {
    requires static transitive org.jspecify;
    requires org.objectweb.asm;

    exports io.faststate.dsl;
    exports io.faststate.dsl.element;
    exports io.faststate.dsl.form;
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
