package io.faststate.server.testing.script;

/** An expression failed, as it would in a browser, which says so on its console. */
public final class ScriptException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Creates an exception with the words of the console. */
    public ScriptException(String message) {
        super(message);
    }
}
