package io.faststate.server.stream;

import java.time.Duration;

/**
 * How long a tab without a stream still counts as there.
 *
 * @param present for those who are told who is present: a page that is loaded again, or a network that stumbles, is no leave
 * @param running for what runs on the server for the tab
 */
record Patience(Duration present, Duration running) {
    private static final Duration PRESENT = Duration.ofSeconds(2);

    /** After a stream that ended, or a tab that said goodbye. */
    static Patience afterStream(Duration tabReturn) {
        return new Patience(PRESENT, tabReturn);
    }

    /** After a sign of life of a tab that keeps no stream. */
    static Patience afterSign(Duration hiddenTabReturn) {
        return new Patience(hiddenTabReturn, hiddenTabReturn);
    }
}
