package io.faststate.dsl.identity;

import static io.faststate.dsl.identity.Ids.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClosureHasherTest {
    private static Handler captures(Object value) {
        return () -> Seen.see(value);
    }

    @Test
    void twoLambdasOfOneMethod_differ() {
        Handler first = () -> {};
        Handler second = () -> {};
        assertNotEquals(id(first), id(second));
    }

    @Test
    void sameLambdaWithEqualCaptures_isEqual() {
        assertEquals(id(captures("row 7")), id(captures(String.join(" ", "row", "7"))));
    }

    @Test
    void sameLambdaWithOtherCaptures_differs() {
        assertNotEquals(id(captures("row 7")), id(captures("row 8")));
    }

    @Test
    void id_isBase64UrlOfBothHalves() {
        var hasher = Ids.hashed(captures(1));
        var bytes = java.nio.ByteBuffer.allocate(16).putLong(hasher.high()).putLong(hasher.low()).array();
        assertEquals(java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), hasher.routeId().toString());
    }

    @Test
    void otherKey_givesOtherIds() {
        var other = new ClosureHasher(HashKey.of("other sixteen by".getBytes(StandardCharsets.US_ASCII)), c -> null);
        other.hash(captures(1));
        assertNotEquals(id(captures(1)), other.routeId().toString());
    }

    @Test
    void handle_countsByItsName() {
        var hasher = new ClosureHasher(Ids.KEY, c -> c instanceof Thread ? "thread" : null);
        hasher.hash(captures(new Thread()));
        var first = hasher.routeId().toString();
        hasher.hash(captures(new Thread()));
        assertEquals(first, hasher.routeId().toString());
    }

    @Test
    void objectWithoutIdentity_isNamed() {
        var hasher = Ids.hashed(captures(new Thread()));
        assertTrue(hasher.processBound());
        assertEquals("java.lang.Thread", hasher.withoutIdentity().orElseThrow());
    }
}
