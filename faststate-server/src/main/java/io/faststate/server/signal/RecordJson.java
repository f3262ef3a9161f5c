package io.faststate.server.signal;

import io.faststate.dsl.RecordSignal;
import io.faststate.dsl.work.FieldText;
import io.faststate.dsl.work.FieldText.Fault;
import io.faststate.dsl.work.FieldText.FaultException;
import io.faststate.server.json.StateJson;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.invoke.MethodType;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Records as the browser holds them: as states are stored, but with numbers as the text of their fields. A field that is
 * empty could not say so by a number.
 */
final class RecordJson {
    private RecordJson() {}

    /** The JSON of a record. */
    static String write(Record record) {
        var json = StateJson.write(record).asJsonObject();
        return fields(record.getClass(), json, "", (type, value) -> value instanceof JsonNumber number
                ? Json.createValue(FieldText.of(FieldText.parse(type, number.toString())))
                : value, json, new LinkedHashMap<>()).toString();
    }

    /**
     * The record that a browser sent, or {@link UnreadableFields}.
     *
     * @throws io.faststate.server.json.UnreadableValueException if something is wrong that no field can be for
     */
    static Object read(RecordSignal<?> signal, JsonObject json) {
        var faults = new LinkedHashMap<String, Fault>();
        var initial = StateJson.write(signal.initial()).asJsonObject();
        var plain = fields(signal.type(), json, "", RecordJson::plain, initial, faults);
        var record = StateJson.read(signal.initial(), plain);
        return faults.isEmpty() ? record : new UnreadableFields(record, faults);
    }

    /** A field's text as the JSON of its value; what is no text is left to who reads it. */
    private static JsonValue plain(Class<?> type, JsonValue json) throws FaultException {
        return switch (json) {
            case JsonString text -> StateJson.write(FieldText.parse(type, text.getString()));
            case JsonNumber number when FieldText.isNumber(type) -> StateJson.write(FieldText.parse(type, number.toString()));
            default -> json;
        };
    }

    /** A copy with other values of fields, in the records in it too; those that have none take the initial ones. */
    private static JsonObject fields(
            Class<?> record, JsonObject json, String outer, Change change, JsonObject initial, Map<String, Fault> faults) {
        var copy = Json.createObjectBuilder(json);
        for (var component : record.getRecordComponents()) {
            var value = json.get(component.getName());
            if (value == null) {
                continue;
            }
            var path = outer.isEmpty() ? component.getName() : outer + '.' + component.getName();
            var type = MethodType.methodType(component.getType()).wrap().returnType();
            if (value instanceof JsonObject inner && type.isRecord()) {
                var first = initial.get(component.getName()) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
                copy.add(component.getName(), fields(type, inner, path, change, first, faults));
            } else if (FieldText.isNumber(type) || FieldText.isTime(type)) {
                try {
                    copy.add(component.getName(), change.apply(type, value));
                } catch (FaultException e) {
                    copy.add(component.getName(), initial.getOrDefault(component.getName(), JsonValue.NULL));
                    faults.put(path, e.fault());
                }
            }
        }
        return copy.build();
    }

    @FunctionalInterface
    private interface Change {
        JsonValue apply(Class<?> type, JsonValue value) throws FaultException;
    }
}
