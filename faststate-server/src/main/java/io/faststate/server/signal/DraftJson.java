package io.faststate.server.signal;

import static io.faststate.server.json.JsonParts.JSON;

import io.faststate.dsl.form.RecordSignal;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Signals as the browser holds them: JSON in which the fields of a record are texts, whatever their types. */
public final class DraftJson {
    private static final String MEMBER = "it";

    private DraftJson() {}

    /** A value as the browser holds it. */
    public static JsonValue of(Object value) {
        return switch (value) {
            case JsonValue json -> json;
            case UnreadableFields fields -> fields.raw();
            default -> {
                var text = SignalJson.writer().member(MEMBER, value).end().text();
                try (var reader = JSON.createReader(new StringReader(text))) {
                    yield reader.readObject().getOrDefault(MEMBER, JsonValue.NULL);
                }
            }
        };
    }

    /** The value of a record that the browser holds, or {@link UnreadableFields}. */
    public static Object value(RecordSignal<?> signal, JsonValue json) {
        return SignalValues.of(signal, json);
    }

    /** A record with a list in it changed. */
    public static JsonObject edited(JsonObject record, String path, Consumer<List<JsonValue>> change) {
        var items = new ArrayList<>(items(record, path));
        change.accept(items);
        return JSON.createPointer(pointer(path)).add(record, JSON.createArrayBuilder(items).build());
    }

    /** The items of a list in a record. */
    public static List<JsonValue> items(JsonValue record, String path) {
        return at(record, path).filter(JsonArray.class::isInstance).<List<JsonValue>>map(JsonValue::asJsonArray).orElse(List.of());
    }

    /** The texts of the field for a value at a path, as they are posted; empty if there is no such value. */
    public static Optional<List<String>> texts(JsonValue json, String path) {
        return (path.isEmpty() ? Optional.of(json) : at(json, path)).flatMap(value -> switch (value) {
            case JsonString text -> Optional.of(List.of(text.getString()));
            case JsonNumber number -> Optional.of(List.of(number.toString()));
            case JsonArray items -> Optional.of(items.stream().map(DraftJson::text).toList());
            case JsonObject inner -> Optional.empty();
            default -> switch (value.getValueType()) {
                case TRUE -> Optional.of(List.of("on"));
                case FALSE -> Optional.of(List.<String>of());
                default -> Optional.empty();
            };
        });
    }

    private static String text(JsonValue item) {
        return item instanceof JsonString text ? text.getString() : item.toString();
    }

    private static Optional<JsonValue> at(JsonValue json, String path) {
        try {
            return json instanceof JsonObject object
                    ? Optional.of(JSON.createPointer(pointer(path)).getValue(object))
                    : Optional.empty();
        } catch (JsonException e) {
            return Optional.empty(); // there is no such part
        }
    }

    private static String pointer(String path) {
        return '/' + path.replace('.', '/');
    }
}
