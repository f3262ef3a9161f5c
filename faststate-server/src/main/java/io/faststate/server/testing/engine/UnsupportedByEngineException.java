package io.faststate.server.testing.engine;

/** A test asks for what an engine can't do. The message names the way out. */
public final class UnsupportedByEngineException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Creates an exception that says what can't be done in memory. */
    public UnsupportedByEngineException(String what) {
        super(what + " needs a browser: run this test with -Dfaststate.test.engine=chromium");
    }
}
