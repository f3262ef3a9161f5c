package io.faststate.server.testing.script;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as values of the language: objects are maps, arrays lists, numbers doubles. */
public final class JsonText {
    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonText() {}

    /**
     * Reads a JSON text.
     *
     * @throws jakarta.json.JsonException if it is none
     */
    public static @Nullable Object read(String json) {
        try (var reader = JSON.createReader(new StringReader("[" + json + "]"))) {
            return value(reader.readArray().get(0));
        }
    }

    /** Reads a JSON text that is an object; an empty text is an empty one. */
    public static Map<String, @Nullable Object> readObject(String json) {
        return Values.object(read(json.isBlank() ? "{}" : json));
    }

    private static @Nullable Object value(JsonValue json) {
        return switch (json.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> ((JsonString) json).getString();
            case NUMBER -> ((JsonNumber) json).doubleValue();
            case ARRAY -> {
                var list = new ArrayList<@Nullable Object>();
                ((JsonArray) json).forEach(item -> list.add(value(item)));
                yield list;
            }
            case OBJECT -> {
                var object = new LinkedHashMap<String, @Nullable Object>();
                ((JsonObject) json).forEach((name, member) -> object.put(name, value(member)));
                yield object;
            }
        };
    }

    /** Writes a value as {@code JSON.stringify} does. What JSON can't hold is left out of objects, and null in arrays. */
    public static String write(@Nullable Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Double number -> out.append(Double.isFinite(number) ? Values.text(number) : "null");
            case Boolean flag -> out.append(flag);
            case String text -> string(text, out);
            case List<?> list -> {
                var separator = "[";
                for (var item : list) {
                    out.append(separator);
                    write(item, out);
                    separator = ",";
                }
                out.append(list.isEmpty() ? "[]" : "]");
            }
            case Map<?, ?> object -> {
                out.append('{');
                var separator = "";
                for (var member : object.entrySet()) {
                    if (isJson(member.getValue())) {
                        out.append(separator);
                        string(String.valueOf(member.getKey()), out);
                        out.append(':');
                        write(member.getValue(), out);
                        separator = ",";
                    }
                }
                out.append('}');
            }
            default -> out.append("null");
        }
    }

    /** Whether JSON can hold a value. */
    public static boolean isJson(@Nullable Object value) {
        return value == null
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof String
                || value instanceof List<?>
                || value instanceof Map<?, ?>;
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (character < ' ' || (Character.isSurrogate(character) && !isPaired(text, i))) {
                        out.append("\\u%04x".formatted((int) character));
                    } else {
                        out.append(character);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
