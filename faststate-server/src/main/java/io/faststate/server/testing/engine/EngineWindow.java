package io.faststate.server.testing.engine;

import java.util.Map;

import java.nio.file.Path;

/** The window of a visitor. */
public interface EngineWindow extends AutoCloseable {
    /** Opens an empty tab. */
    EngineTab tab();

    /** Gives the visitor a cookie. */
    void cookie(String name, String value);

    /** The visitor's cookies, by their names. */
    Map<String, String> cookies();

    /** Takes all cookies away. */
    void clearCookies();

    /** Asks for a language, such as {@code de-CH}, in all later requests. */
    void language(String tag);

    /** Shows the pages of all tabs on another screen. */
    void screen(Screen screen);

    /** Writes down what was done in the window, if the engine recorded it. */
    void trace(Path file);

    @Override
    void close();
}
