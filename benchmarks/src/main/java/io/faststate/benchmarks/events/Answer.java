package io.faststate.benchmarks.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a server answered, taken apart so that another can send the same.
 *
 * @param headers the headers, without those that any server writes by itself
 * @param body the body
 */
record Answer(Set<Header> headers, String body) {
    private static final Set<String> WRITTEN_BY_THE_SERVER = Set.of("content-length", "connection", "date");

    /**
     * A header.
     *
     * @param name its name
     * @param value its value
     */
    record Header(String name, String value) {}

    /** Reads an answer as it came over the wire. */
    static Answer of(byte[] wire) {
        var text = new String(wire, UTF_8);
        int headEnd = text.indexOf("\r\n\r\n");
        var headers = text.substring(0, headEnd).lines()
                .skip(1)
                .map(Answer::header)
                .filter(header -> !WRITTEN_BY_THE_SERVER.contains(header.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        return new Answer(headers, text.substring(headEnd + 4));
    }

    private static Header header(String line) {
        int colon = line.indexOf(':');
        return new Header(line.substring(0, colon), line.substring(colon + 1).strip());
    }
}
