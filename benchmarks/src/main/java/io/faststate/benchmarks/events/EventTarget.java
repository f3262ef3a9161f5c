package io.faststate.benchmarks.events;

/** A running server that answers one kind of click. */
interface EventTarget extends AutoCloseable {
    /** The port on the loopback interface. */
    int port();

    /** The clicks of one more tab, which one thread sends one after the other. */
    Clicks newTab();

    @Override
    void close();
}
