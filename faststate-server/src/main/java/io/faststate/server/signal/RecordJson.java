package io.faststate.server.signal;

import static io.faststate.server.json.JsonParts.JSON;

import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.value.FieldText;
import io.faststate.dsl.value.FieldText.Fault;
import io.faststate.dsl.value.FieldText.FaultException;
import io.faststate.server.json.StateJson;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Records as the browser holds them: the JSON of stored states, but with numbers as the text of their fields, because a
 * number couldn't say that a field is empty.
 */
final class RecordJson {
    private RecordJson() {}

    /** The JSON of a record. */
    static String write(Record record) {
        return object(record).toString();
    }

    /** A record as the browser holds it. */
    static JsonObject object(Record record) {
        var json = StateJson.write(record).asJsonObject();
        return fields(record.getClass(), json, "", RecordJson::text, json, new LinkedHashMap<>());
    }

    /**
     * The record that a browser sent, or {@link UnreadableFields}.
     *
     * @throws io.faststate.server.json.UnreadableValueException if it has a fault that doesn't belong to a field
     */
    static Object read(RecordSignal<?> signal, JsonObject json) {
        var faults = new LinkedHashMap<String, Fault>();
        var initial = StateJson.write(signal.initial()).asJsonObject();
        var plain = fields(signal.type(), json, "", RecordJson::plain, initial, faults);
        var record = StateJson.read(signal.initial(), plain);
        return faults.isEmpty() ? record : new UnreadableFields(record, faults, json);
    }

    /** Converts the JSON of a value to the text of its field. */
    private static JsonValue text(Class<?> type, JsonValue json, JsonValue initial) throws FaultException {
        if (type == Optional.class) {
            return json.getValueType() == JsonValue.ValueType.NULL ? JSON.createValue("") : json;
        }
        return switch (json) {
            case JsonNumber number -> JSON.createValue(FieldText.of(FieldText.parse(type, number.toString())));
            case JsonString time when FieldText.isTime(type) ->
                JSON.createValue(FieldText.of(FieldText.parse(type, time.getString())));
            default -> json;
        };
    }

    /**
     * Converts a field's text to the JSON of its value; JSON that isn't text is left to the reader. A field that still
     * shows the initial text keeps the exact initial value, including details such as nanoseconds.
     */
    private static JsonValue plain(Class<?> type, JsonValue json, JsonValue initial) throws FaultException {
        if (FieldText.isTime(type) && initial instanceof JsonString && text(type, initial, initial).equals(json)) {
            return initial;
        }
        return switch (json) {
            case JsonString text when type == Optional.class -> text.getString().isEmpty() ? JsonValue.NULL : text;
            case JsonString text -> StateJson.write(FieldText.parse(type, text.getString()));
            case JsonNumber number when FieldText.isNumber(type) -> StateJson.write(FieldText.parse(type, number.toString()));
            default -> json;
        };
    }

    /**
     * Copies a record with its field values converted, including those of nested records; missing values become the
     * initial ones.
     */
    private static JsonObject fields(
            Class<?> record, JsonObject json, String outer, Change change, JsonObject initial, Map<String, Fault> faults) {
        var copy = JSON.createObjectBuilder(json);
        for (var component : record.getRecordComponents()) {
            var optional = component.getType() == Optional.class && item(component) == String.class;
            var value = json.getOrDefault(component.getName(), optional ? JsonValue.NULL : null);
            if (value == null) {
                continue;
            }
            var path = outer.isEmpty() ? component.getName() : outer + '.' + component.getName();
            var type = MethodType.methodType(component.getType()).wrap().returnType();
            if (value instanceof JsonObject inner && type.isRecord()) {
                var first = initial.get(component.getName()) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
                copy.add(component.getName(), fields(type, inner, path, change, first, faults));
            } else if (value instanceof JsonArray items && item(component).isRecord()) {
                var firsts = initial.get(component.getName()) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
                copy.add(component.getName(), items(item(component), items, path, change, firsts, faults));
            } else if (optional || FieldText.isNumber(type) || FieldText.isTime(type)) {
                var began = initial.getOrDefault(component.getName(), none(type));
                try {
                    copy.add(component.getName(), change.apply(type, value, began));
                } catch (FaultException e) {
                    copy.add(component.getName(), began);
                    faults.put(path, e.fault());
                }
            }
        }
        return copy.build();
    }

    private static JsonArray items(
            Class<?> record, JsonArray items, String path, Change change, JsonArray initial, Map<String, Fault> faults) {
        var copy = JSON.createArrayBuilder();
        for (var i = 0; i < items.size(); i++) {
            var first = i < initial.size() && initial.get(i) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
            copy.add(items.get(i) instanceof JsonObject item
                    ? fields(record, item, path + '[' + i + ']', change, first, faults)
                    : items.get(i));
        }
        return copy.build();
    }

    /** The value for an invalid field in a record that was added and so has no initial value. */
    private static JsonValue none(Class<?> type) {
        return FieldText.isNumber(type) ? JSON.createValue(0) : JsonValue.NULL;
    }

    /** The class of the items of a list or the value of an optional; Object if it is not known. */
    static Class<?> item(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType type
                        && type.getActualTypeArguments()[0] instanceof Class<?> item
                ? item
                : Object.class;
    }

    @FunctionalInterface
    private interface Change {
        JsonValue apply(Class<?> type, JsonValue value, JsonValue initial) throws FaultException;
    }
}
