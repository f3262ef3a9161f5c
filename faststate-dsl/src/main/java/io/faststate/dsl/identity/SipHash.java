package io.faststate.dsl.identity;

import java.util.Arrays;

/**
 * SipHash-2-4 with a result of 128 bits. The input consists of longs, which are collected and mixed together at the
 * end.
 *
 * <p>Hashes can be nested: {@link #begin()} suspends the outer one, {@link #end()} resumes it and leaves the inner
 * result in {@link #high()} and {@link #low()}.
 *
 * @see <a href="https://www.aumasson.jp/siphash/siphash.pdf">SipHash: a fast short-input PRF</a>
 */
final class SipHash {
    private static final int ROOM = 256;
    private static final int KEPT = 64 * ROOM;

    private final HashKey key;
    private long high;
    private long low;
    private long[] words = new long[ROOM];
    private int count;
    /** The index of the first word of each hash, the innermost last. */
    private int[] starts = new int[16];
    private int level;

    SipHash(HashKey key) {
        this.key = key;
    }

    /** Clears everything, including outer hashes. */
    void reset() {
        count = 0;
        level = 0;
        if (words.length > KEPT) {
            words = new long[ROOM];
        }
    }

    void add(long word) {
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
        }
        words[count++] = word;
    }

    void add(String text) {
        add(0, text);
    }

    /** Adds a word with the length and a tag below 256, then four characters in each word. */
    void add(long tag, String text) {
        int length = text.length();
        add(tag | (long) length << 8);
        int at = 0;
        for (; at + 4 <= length; at += 4) {
            add(text.charAt(at)
                    | (long) text.charAt(at + 1) << 16
                    | (long) text.charAt(at + 2) << 32
                    | (long) text.charAt(at + 3) << 48);
        }
        if (at < length) {
            long word = 0;
            for (int shift = 0; at < length; at++, shift += 16) {
                word |= (long) text.charAt(at) << shift;
            }
            add(word);
        }
    }

    /** Ends the hash. {@link #high()} and {@link #low()} return the result. */
    void finish() {
        int from = starts[level];
        add((long) (count - from) << 59); // the number of bytes, modulo 256, in the top byte
        var mix = new Mix(key);
        for (int i = from; i < count; i++) {
            mix.absorb(words[i]);
        }
        count = from;
        mix.v2 ^= 0xee;
        high = mix.result();
        mix.v1 ^= 0xdd;
        low = mix.result();
    }

    /** Suspends the hash and begins a nested one. */
    void begin() {
        if (++level == starts.length) {
            starts = Arrays.copyOf(starts, 2 * level);
        }
        starts[level] = count;
    }

    /** Ends the inner hash and resumes the outer one. */
    void end() {
        finish();
        level--;
    }

    /** The nesting depth, for {@link #abandon(int)}. */
    int level() {
        return level;
    }

    /** Drops all hashes deeper than a level, and resumes the one at that level. */
    void abandon(int outer) {
        if (outer < level) {
            count = starts[outer + 1];
            level = outer;
        }
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    /** The state while words are mixed. It never leaves the mixing method, so it can live in registers. */
    private static final class Mix {
        private long v0;
        private long v1;
        private long v2;
        private long v3;

        Mix(HashKey key) {
            v0 = key.first() ^ 0x736f6d6570736575L;
            v1 = key.second() ^ 0x646f72616e646f6dL ^ 0xee;
            v2 = key.first() ^ 0x6c7967656e657261L;
            v3 = key.second() ^ 0x7465646279746573L;
        }

        void absorb(long word) {
            v3 ^= word;
            round();
            round();
            v0 ^= word;
        }

        long result() {
            round();
            round();
            round();
            round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
