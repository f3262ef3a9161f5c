package io.faststate.server.signal;

import io.faststate.dsl.FastStateException;

/** What the browser sent for the signals can't be read; answered with status 400 and a code. */
public final class SignalException extends FastStateException {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String reason;

    /** Tells what is wrong, without the value that was sent. */
    public SignalException(Code code, String message) {
        super(message);
        this.code = code;
        this.reason = message;
    }

    /** What is wrong, in words. */
    public String reason() {
        return reason;
    }

    /** What kind of fault it is. */
    public Code code() {
        return code;
    }

    /** The kinds of faults, as they are told in an answer. */
    public enum Code {
        /** The body is no JSON object. */
        MALFORMED("malformed_json"),
        /** Objects or arrays are nested too deeply. */
        TOO_DEEP("json_too_deep"),
        /** There are too many members. */
        TOO_MANY("too_many_signals"),
        /** A declared signal has a value of another type. */
        WRONG_TYPE("signal_type");

        private final String token;

        Code(String token) {
            this.token = token;
        }

        /** The code in an answer. */
        public String token() {
            return token;
        }
    }
}
