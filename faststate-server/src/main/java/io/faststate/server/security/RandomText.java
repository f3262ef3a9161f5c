package io.faststate.server.security;

import java.security.SecureRandom;
import java.util.Base64;

/** Generates texts that nobody can guess. */
public final class RandomText {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** A text of this many random bytes, in base64url. */
    public static String of(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
