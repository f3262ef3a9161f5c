package io.faststate.server.testing.engine;

/** Shows pages to visitors. */
public interface Engine extends AutoCloseable {
    /** Opens the window of a visitor, with cookies of its own, who finds the application at an address. */
    EngineWindow window(WindowOptions options);

    /** Whether pages are laid out and painted, so that there are screenshots, positions and colours. */
    boolean paints();

    /** Notes that the time was put forward by so many milliseconds. */
    void advance(long milliseconds);

    @Override
    void close();
}
