package io.faststate.server;

import io.faststate.dsl.View;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Servers for tests: on the loopback address, on any free port. */
final class Servers {
    /** A signing key, the same for all servers that are to know each other's pages. */
    static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private Servers() {}

    /** A server of one page at the root. */
    static FastState of(View view) {
        return start(builder -> builder.page("/", view));
    }

    /** A server, built as told. */
    static FastState start(UnaryOperator<FastStateBuilder> with) {
        return with.apply(FastState.builder().host("127.0.0.1").port(0).signingKey(KEY)).build().start();
    }
}
