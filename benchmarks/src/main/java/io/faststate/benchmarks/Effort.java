package io.faststate.benchmarks;

import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long to measure. A round runs every benchmark once, each in a fresh JVM, so that a slow minute of the machine
 * meets all engines alike.
 *
 * @param rounds how many rounds
 * @param warmups iterations before it counts
 * @param iterations iterations that count
 * @param time the length of an iteration
 */
record Effort(int rounds, int warmups, int iterations, TimeValue time) {
    /** A few minutes: enough to see who is ahead. */
    static final Effort SHORT = new Effort(2, 5, 2, TimeValue.seconds(1));

    /** About half an hour and more: for figures that are written down. */
    static final Effort FULL = new Effort(5, 10, 5, TimeValue.seconds(1));

    /** Seconds: shows that everything runs; its figures mean nothing. */
    static final Effort SMOKE = new Effort(1, 1, 1, TimeValue.milliseconds(50));

    /** The same for a server, which has far more code to compile than a template before it runs at its speed. */
    Effort forServers() {
        return new Effort(rounds, 3 * warmups, iterations, time);
    }
}
