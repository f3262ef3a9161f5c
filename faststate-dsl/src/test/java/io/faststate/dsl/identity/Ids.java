package io.faststate.dsl.identity;

/** Hashers with a fixed key, and the ids that they give. */
final class Ids {
    static final HashKey KEY = HashKey.of("sixteen bytes ok".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    private Ids() {}

    static ClosureHasher hasher() {
        return new ClosureHasher(KEY, captured -> null);
    }

    static ClosureHasher hashed(Object closure) {
        var hasher = hasher();
        hasher.hash(closure);
        return hasher;
    }

    static String id(Object closure) {
        return hashed(closure).routeId().toString();
    }

    static boolean processBound(Object closure) {
        return hashed(closure).processBound();
    }
}
