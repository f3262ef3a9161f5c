package io.faststate.dsl.identity;

import io.faststate.dsl.FastStateException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The secret key of 128 bits for route ids. All nodes that serve the same pages share it. */
public final class HashKey {
    private static final int BYTES = 16;

    private final long first;
    private final long second;

    private HashKey(long first, long second) {
        this.first = first;
        this.second = second;
    }

    /**
     * Creates a key from bytes.
     *
     * @param secret 16 bytes from a secure random source
     * @return the key
     * @throws FastStateException if there are not exactly 16 bytes
     */
    public static HashKey of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new FastStateException("A hash key has 16 bytes, not " + secret.length);
        }
        var bytes = ByteBuffer.wrap(secret).order(ByteOrder.LITTLE_ENDIAN);
        return new HashKey(bytes.getLong(), bytes.getLong());
    }

    long first() {
        return first;
    }

    long second() {
        return second;
    }

    /** Hides the secret, so that it can't end up in a log. */
    @Override
    public String toString() {
        return "HashKey";
    }
}
