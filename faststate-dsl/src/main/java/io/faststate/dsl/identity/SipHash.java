package io.faststate.dsl.identity;

import java.util.Arrays;

/**
 * SipHash-2-4 with a result of 128 bits, fed with longs.
 *
 * <p>A hash can be begun within another one: {@link #begin()} sets the outer one aside, {@link #end()} resumes it and
 * leaves the inner result in {@link #high()} and {@link #low()}.
 *
 * @see <a href="https://www.aumasson.jp/siphash/siphash.pdf">SipHash: a fast short-input PRF</a>
 */
final class SipHash {
    private static final int WORDS = 5;

    private final HashKey key;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long count;
    private long high;
    private long low;
    private long[] outer = new long[WORDS * 16];
    private int top;

    SipHash(HashKey key) {
        this.key = key;
        start();
    }

    /** Forgets everything, outer hashes too. */
    void reset() {
        top = 0;
        start();
    }

    private void start() {
        v0 = key.first() ^ 0x736f6d6570736575L;
        v1 = key.second() ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = key.first() ^ 0x6c7967656e657261L;
        v3 = key.second() ^ 0x7465646279746573L;
        count = 0;
    }

    void add(long word) {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
        count++;
    }

    void add(String text) {
        add(0, text);
    }

    /** Adds the length in a word with a tag below 256, then four characters a word. */
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

    /** Ends the hash; the result is read from {@link #high()} and {@link #low()}. */
    void finish() {
        add(count << 59); // the number of bytes, modulo 256, in the top byte
        v2 ^= 0xee;
        finalRounds();
        high = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        finalRounds();
        low = v0 ^ v1 ^ v2 ^ v3;
    }

    /** Sets the hash aside and begins one within it. */
    void begin() {
        if (top + WORDS > outer.length) {
            outer = Arrays.copyOf(outer, 2 * outer.length);
        }
        outer[top] = v0;
        outer[top + 1] = v1;
        outer[top + 2] = v2;
        outer[top + 3] = v3;
        outer[top + 4] = count;
        top += WORDS;
        start();
    }

    /** Ends the inner hash and resumes the one around it. */
    void end() {
        finish();
        resume(top - WORDS);
    }

    /** How deep hashes are nested, for {@link #abandon(int)}. */
    int level() {
        return top;
    }

    /** Drops the hashes that were begun since the given level was read, and resumes the one of that level. */
    void abandon(int level) {
        if (level < top) {
            resume(level);
        }
    }

    private void resume(int level) {
        top = level;
        v0 = outer[level];
        v1 = outer[level + 1];
        v2 = outer[level + 2];
        v3 = outer[level + 3];
        count = outer[level + 4];
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    private void finalRounds() {
        round();
        round();
        round();
        round();
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
