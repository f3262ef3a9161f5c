package io.faststate.server.stream;

import java.time.Duration;

/**
 * How long a tab without a stream still counts as there.
 *
 * @param present for presence: reloading a page or a brief network failure doesn't count as leaving
 * @param running for work that runs on the server for the tab
 */
record Patience(Duration present, Duration running) {
    private static final Duration PRESENT = Duration.ofSeconds(2);

    /** After a stream ended, or a tab said goodbye. */
    static Patience afterStream(Duration tabReturn) {
        return new Patience(PRESENT, tabReturn);
    }

    /** After a sign of life from a tab without a stream. */
    static Patience afterSign(Duration hiddenTabReturn) {
        return new Patience(hiddenTabReturn, hiddenTabReturn);
    }
}
