package io.faststate.server.signal;

import static io.faststate.server.json.JsonParts.JSON;

import io.faststate.dsl.signal.Signal;
import io.faststate.server.signal.SignalException.Code;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decodes the signals that a browser sent: those that the page declared, each to its declared type. Anything else is
 * ignored; a class name is never taken from the wire.
 */
public final class SignalDecoder {
    private static final JsonParserFactory PARSERS = JSON.createParserFactory(Map.of());

    /** The member that names what the browser left out because it would exceed the limits of an event. */
    private static final String LEFT_OUT = "_leftOut";

    /** A path of components, which comes from the browser. */
    private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N}_$.]{1,200}");

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");

    private final int maxDepth;
    private final int maxMembers;

    /**
     * Creates a decoder with limits.
     *
     * @param maxDepth how deeply objects and arrays may be nested
     * @param maxMembers how many members and items the whole text may have
     */
    public SignalDecoder(int maxDepth, int maxMembers) {
        this.maxDepth = maxDepth;
        this.maxMembers = maxMembers;
    }

    /**
     * The values of the declared signals in the JSON object; {@link UnreadableFields} if a field doesn't hold a valid
     * one.
     *
     * @throws SignalException if it isn't a JSON object within the limits, or a declared signal has another type
     */
    public Map<String, Object> decode(byte[] json, Map<String, Signal<?>> declared) {
        limits(json);
        var values = new HashMap<String, Object>();
        try (var parser = PARSERS.createParser(new StringReader(new String(json, StandardCharsets.UTF_8)))) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                throw new SignalException(Code.MALFORMED, "The body is not a JSON object");
            }
            while (parser.next() == JsonParser.Event.KEY_NAME) {
                var name = parser.getString();
                parser.next();
                var signal = declared.get(name);
                if (signal == null) {
                    skip(parser);
                } else {
                    values.put(name, SignalValues.of(signal, parser));
                }
            }
            if (parser.hasNext()) {
                throw new SignalException(Code.MALFORMED, "There is more than one JSON object");
            }
        } catch (JsonException | java.util.NoSuchElementException e) {
            throw new SignalException(Code.MALFORMED, "The body is not valid JSON");
        }
        return values;
    }

    /** The whole number in a member of a JSON object that was decoded before; 0 if it has none. */
    public static long number(byte[] json, String name) {
        try (var parser = PARSERS.createParser(new StringReader(new String(json, StandardCharsets.UTF_8)))) {
            parser.next();
            while (parser.next() == JsonParser.Event.KEY_NAME) {
                var found = parser.getString().equals(name);
                if (parser.next() == JsonParser.Event.VALUE_NUMBER && found) {
                    return WHOLE.matcher(parser.getString()).matches() ? Long.parseLong(parser.getString()) : 0;
                }
                skip(parser);
            }
            return 0;
        }
    }

    /**
     * What the browser left out of a signal: the path of the component that is too large, or the signal's name; empty
     * if the signal is complete. The JSON object was decoded before.
     */
    public static Optional<String> leftOut(byte[] json, String signal) {
        try (var parser = PARSERS.createParser(new StringReader(new String(json, StandardCharsets.UTF_8)))) {
            parser.next();
            while (parser.next() == JsonParser.Event.KEY_NAME) {
                var found = parser.getString().equals(LEFT_OUT);
                if (parser.next() == JsonParser.Event.START_OBJECT && found) {
                    return path(parser, signal);
                }
                skip(parser);
            }
            return Optional.empty();
        }
    }

    private static Optional<String> path(JsonParser parser, String signal) {
        while (parser.next() == JsonParser.Event.KEY_NAME) {
            var found = parser.getString().equals(signal);
            if (parser.next() == JsonParser.Event.VALUE_STRING && found) {
                var path = parser.getString();
                return Optional.of(PATH.matcher(path).matches() ? path : signal);
            }
            skip(parser);
        }
        return Optional.empty();
    }

    /** Whether a record leaves a quarter of an event's members to other signals. */
    public boolean hasRoom(JsonObject record) {
        return members(record.toString().getBytes(StandardCharsets.UTF_8)) < maxMembers - maxMembers / 4;
    }

    /** Skips a value. The parser's own methods for this never end on some malformed texts. */
    private static void skip(JsonParser parser) {
        var depth = 0;
        var event = parser.currentEvent();
        while (true) {
            switch (event) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                default -> { }
            }
            if (depth == 0) {
                return;
            }
            event = parser.next();
        }
    }

    private void limits(byte[] json) {
        if (members(json) >= maxMembers) {
            throw new SignalException(Code.TOO_MANY, "The JSON has more than " + maxMembers + " members");
        }
    }

    /**
     * Counts members, before anything is built from them.
     *
     * @throws SignalException if they are nested too deeply
     */
    private int members(byte[] json) {
        var depth = 0;
        var members = 0;
        var quoted = false;
        for (var i = 0; i < json.length; i++) {
            var b = json[i];
            if (quoted) {
                if (b == '\\') {
                    i++;
                } else if (b == '"') {
                    quoted = false;
                }
                continue;
            }
            switch (b) {
                case '"' -> quoted = true;
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case ',' -> members++;
                default -> { }
            }
            if (depth > maxDepth) {
                throw new SignalException(Code.TOO_DEEP, "The JSON is nested more than " + maxDepth + " deep");
            }
        }
        return members;
    }
}
