package io.faststate.server.signal;

import static io.faststate.server.json.JsonParts.JSON;

import io.faststate.dsl.form.FileSignal;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ListSignal;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ValueSignal;
import io.faststate.dsl.value.FieldText;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of a form that was posted without a client. Its fields are named after the signals that they are bound to.
 *
 * @param fields the values in order, by the field's name
 * @param checkables the names of fields that the form has but leaves out while nothing is chosen in them
 */
public record FormValues(Map<String, List<String>> fields, Set<String> checkables) {
    /** The values of a field, if the form has it. */
    public Optional<List<String>> of(String name) {
        var texts = fields.get(name);
        if (texts == null) {
            return checkables.contains(name) ? Optional.of(List.of()) : Optional.empty();
        }
        return Optional.of(texts.stream().map(text -> text.replace("\r\n", "\n")).toList());
    }

    /**
     * The values of the signals that the form has fields for; {@link UnreadableFields} if a field doesn't hold a valid
     * one.
     *
     * @throws SignalException if a signal has a value that no field could give it
     */
    public Map<String, Object> decode(Map<String, Signal<?>> declared) {
        var values = new HashMap<String, Object>();
        for (var signal : declared.values()) {
            value(signal).ifPresent(value -> values.put(signal.name(), value));
        }
        return values;
    }

    /**
     * The value of a signal, if the form has a field for it.
     *
     * @throws SignalException if no field could give it that value
     */
    public Optional<Object> value(Signal<?> signal) {
        if (signal instanceof NumberSignal<?> number) {
            return of(number.name()).flatMap(texts -> texts.stream().findFirst()).map(text -> number(number, text));
        }
        return json(signal).map(json -> SignalValues.of(signal, json));
    }

    private static Object number(NumberSignal<?> signal, String text) {
        try {
            return FieldText.parse(signal.type(), text);
        } catch (FieldText.FaultException e) {
            return UnreadableFields.of(signal.initial(), signal.name(), e.fault());
        }
    }

    /** A signal as a client would send it, if the form has a field for it. */
    public Optional<JsonValue> json(Signal<?> signal) {
        return switch (signal) {
            case BooleanSignal flag -> of(flag.name()).map(FormValues::flag);
            case StringSignal text -> of(text.name()).flatMap(FormValues::text);
            case ValueSignal<?> value -> of(value.name()).flatMap(FormValues::text);
            case NumberSignal<?> number -> of(number.name()).flatMap(FormValues::text);
            case ListSignal<?> list -> of(list.name()).map(FormValues::list);
            case RecordSignal<?> record -> has(record.name() + '.') ? Optional.of(record(record)) : Optional.empty();
            case FileSignal files -> Optional.empty();
        };
    }

    private boolean has(String prefix) {
        return fields.keySet().stream().anyMatch(name -> name.startsWith(prefix))
                || checkables.stream().anyMatch(name -> name.startsWith(prefix));
    }

    private static JsonValue flag(List<String> texts) {
        return texts.isEmpty() || texts.getLast().equals("false") ? JsonValue.FALSE : JsonValue.TRUE;
    }

    private static Optional<JsonValue> text(List<String> texts) {
        return texts.stream().<JsonValue>map(JSON::createValue).findFirst();
    }

    private static JsonValue list(List<String> texts) {
        return JSON.createArrayBuilder(texts).build();
    }

    private JsonValue record(RecordSignal<?> signal) {
        return record(signal.type(), RecordJson.object(signal.initial()), signal.name());
    }

    /** The records of a list: as many as there are consecutive fields for. */
    private JsonValue items(Class<?> type, @Nullable JsonValue initial, String path) {
        var items = JSON.createArrayBuilder();
        for (var i = 0; has(path + '.' + i + '.'); i++) {
            var first = initial instanceof JsonArray array && i < array.size() && array.get(i) instanceof JsonObject object
                    ? object
                    : JsonValue.EMPTY_JSON_OBJECT;
            items.add(record(type, first, path + '.' + i));
        }
        return items.build();
    }

    /** An object in which the fields of a record have the texts that were sent. */
    private JsonObject record(Class<?> type, JsonObject initial, String path) {
        var copy = JSON.createObjectBuilder(initial);
        for (var component : type.getRecordComponents()) {
            var name = component.getName();
            var inner = path + '.' + name;
            var boxed = MethodType.methodType(component.getType()).wrap().returnType();
            if (boxed.isRecord() && initial.get(name) instanceof JsonObject object) {
                copy.add(name, record(boxed, object, inner));
            } else if (List.class.isAssignableFrom(boxed) && RecordJson.item(component).isRecord()) {
                if (has(inner + '.')) {
                    copy.add(name, items(RecordJson.item(component), initial.get(name), inner));
                }
            } else if (boxed == Boolean.class) {
                of(inner).ifPresent(texts -> copy.add(name, flag(texts)));
            } else {
                of(inner).flatMap(FormValues::text).ifPresent(text -> copy.add(name, text));
            }
        }
        return copy.build();
    }
}
