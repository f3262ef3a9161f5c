/** HTML, signals, states and events as a user writes them; it knows no server. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the server comes later on the module path than this
module io.faststate.dsl {
    requires static transitive org.jspecify;
    requires org.objectweb.asm;

    exports io.faststate.dsl;
    exports io.faststate.dsl.identity to io.faststate.server;
}
