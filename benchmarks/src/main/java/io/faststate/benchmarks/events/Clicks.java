package io.faststate.benchmarks.events;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * The same request again and again, except for a number in it that counts up: a server takes a click that repeats an
 * event id for a second delivery, and would not run it.
 */
final class Clicks {
    /** What stands in a request where the number goes: sixteen digits. */
    static final String NUMBER = "0000000000000000";

    private final byte[] request;
    private final int lastDigit;

    private Clicks(byte[] request, int lastDigit) {
        this.request = request;
        this.lastDigit = lastDigit;
    }

    /** The clicks that a request with {@link #NUMBER} in it describes. */
    static Clicks of(String request) {
        int at = request.indexOf(NUMBER);
        if (at < 0) {
            throw new IllegalArgumentException("No " + NUMBER + " in the request: " + request);
        }
        return new Clicks(request.getBytes(US_ASCII), at + NUMBER.length() - 1);
    }

    /** The next request. The array is reused by the call after. */
    byte[] next() {
        int at = lastDigit;
        while (request[at] == '9') {
            request[at--] = '0';
        }
        request[at]++;
        return request;
    }

    /** The same clicks for another tab. */
    Clicks copy() {
        return new Clicks(Arrays.copyOf(request, request.length), lastDigit);
    }
}
