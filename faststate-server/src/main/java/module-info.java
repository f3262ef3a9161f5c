/** Pages, handlers, states and streams on Helidon SE, and the browser client. */
@org.jspecify.annotations.NullMarked
module io.faststate.server {
    requires static transitive org.jspecify;
    requires transitive io.faststate.dsl;
    requires transitive io.helidon.webserver;
    requires transitive micrometer.core;
    requires micrometer.registry.prometheus;
    requires org.apache.commons.fileupload2.core;
    requires com.github.benmanes.caffeine;
    requires jakarta.json;
    requires jakarta.validation;
    requires org.hibernate.validator;
    requires jakarta.json.bind;
    requires java.sql;
    requires static org.xerial.sqlitejdbc;
    requires io.helidon.http;
    requires io.helidon.common.uri;

    exports io.faststate.server;
    exports io.faststate.server.datastar;
    exports io.faststate.server.store;
    exports io.faststate.server.testing;

    // Who is signed in is stored as other states are. Pages of our own are known by the code of their views, and handlers of
    // our own by theirs.
    opens io.faststate.server.session to
            io.faststate.dsl;
    opens io.faststate.server.route to
            io.faststate.dsl;
    opens io.faststate.server.view to
            io.faststate.dsl;
}
