package io.faststate.server.testing.script;

/** An expression needs a browser: what it does can't be done on the JVM. */
public final class UnsupportedScriptException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Creates an exception that names what can't be done. */
    public UnsupportedScriptException(String what) {
        super(what);
    }
}
