package io.faststate.server.testing.engine;

/** The window of a visitor. */
public interface EngineWindow extends AutoCloseable {
    /** Opens an empty tab. */
    EngineTab tab();

    /** Gives the visitor a cookie. */
    void cookie(String name, String value);

    /** Takes all cookies away. */
    void clearCookies();

    @Override
    void close();
}
