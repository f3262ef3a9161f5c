/**
 * The FastState server: it runs pages written with {@link io.faststate.dsl} on Helidon SE, and serves the browser client.
 * This application has one page:
 *
 * {@snippet :
 * import static io.faststate.dsl.Html.button;
 * import static io.faststate.dsl.Html.h1;
 * import static io.faststate.dsl.Html.section;
 *
 * import io.faststate.server.FastState;
 *
 * public final class Counter {
 *     public static void main(String[] args) {
 *         FastState.builder()
 *                 .page("/", page -> {
 *                     var count = page.session("count", 0);
 *                     return section(
 *                             h1("Count: ", count.text()),
 *                             button("+1").onClick(() -> count.update(n -> n + 1)));
 *                 })
 *                 .build()
 *                 .start();
 *     }
 * }
 * }
 *
 * <p>Read the exported packages in this order:
 *
 * <ol>
 *   <li>{@link io.faststate.server}: the application. {@link io.faststate.server.FastState} and
 *       {@link io.faststate.server.FastStateBuilder} configure and run it;
 *       {@link io.faststate.server.FastStateFeature} adds it to a Helidon server that you have already.
 *       {@link io.faststate.server.Limits} bounds what it uses, and {@link io.faststate.server.StateAccess} reaches
 *       states from outside pages.
 *   <li>{@link io.faststate.server.store}: where states live. Choose a {@link io.faststate.server.store.StateStore},
 *       in memory, in SQLite or in PostgreSQL, or write your own.
 *   <li>{@link io.faststate.server.testing}: {@link io.faststate.server.testing.StoreChecks} for a store of your own,
 *       and {@link io.faststate.server.testing.FaultyStore} to see how an application copes with failures.
 *   <li>{@link io.faststate.server.dev}: {@link io.faststate.server.dev.DevLoop} runs an application while you edit it.
 *   <li>{@link io.faststate.server.datastar}: Datastar's server-sent events, for endpoints of your own.
 * </ol>
 *
 * <p>The other packages are internal. To follow a click through them, read {@code route}, {@code instance},
 * {@code event}, {@code state}, {@code sync} and {@code stream}, in this order.
 */
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
    requires transitive java.sql;
    requires static org.xerial.sqlitejdbc;
    requires static org.postgresql.jdbc;
    requires static org.checkerframework.checker.qual;
    requires static com.zaxxer.hikari;
    requires static org.jsoup;
    requires static org.junit.jupiter.api;
    requires static java.net.http;
    requires static jdk.compiler;
    requires static playwright;
    requires static com.google.gson;
    requires io.helidon.http;
    requires io.helidon.common.uri;

    exports io.faststate.server;
    exports io.faststate.server.datastar;
    exports io.faststate.server.dev;
    exports io.faststate.server.store;
    exports io.faststate.server.testing;

    // Sessions, messages for the next page and presence are stored like other states. The server's own pages and handlers are identified by their code, like those of
    // applications.
    opens io.faststate.server.session to
            io.faststate.dsl;
    opens io.faststate.server.presence to
            io.faststate.dsl;
    opens io.faststate.server.render to
            io.faststate.dsl;
    opens io.faststate.server.route to
            io.faststate.dsl;
    opens io.faststate.server.view to
            io.faststate.dsl;
}
