package io.faststate.server.signal;

import io.faststate.dsl.FastStateException;

/** Reports that the signals from a browser can't be read; answered with status 400 and a code. */
public final class SignalException extends FastStateException {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String reason;

    /** Says what is wrong, without repeating the value that was sent. */
    public SignalException(Code code, String message) {
        super(message);
        this.code = code;
        this.reason = message;
    }

    /** What is wrong, in words. */
    public String reason() {
        return reason;
    }

    /** The kind of fault. */
    public Code code() {
        return code;
    }

    /** The kinds of faults, as answers name them. */
    public enum Code {
        /** The body is not a JSON object. */
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
