package io.faststate.server.render;

import io.faststate.dsl.form.DraftList;
import io.faststate.dsl.form.FileSignal;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.port.DraftInternals;
import io.faststate.dsl.port.SignalInternals;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.server.signal.DraftJson;
import io.faststate.server.signal.FormValues;
import io.faststate.server.signal.SignalException;
import io.faststate.server.signal.UnreadableFields;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values to show again after a form was posted without a client, so that nothing that was entered is lost.
 *
 * @param values the values of the fields
 * @param set the signals that the handler set instead
 * @param messages the violations, by the names of the signals that hold messages
 * @param notice other messages for the user
 */
public record EnteredForm(FormValues values, Map<String, Object> set, Map<String, String> messages, String notice) {
    /**
     * The value of a signal for the view and its expressions; the initial one if the field doesn't hold a value of its
     * type.
     */
    Object initial(Signal<?> signal) {
        if (!SignalInternals.get().isDeclared(signal)) {
            return messages.containsKey(signal.name()) ? messages.get(signal.name()) : signal.initial();
        }
        try {
            var value = value(signal).orElse(signal.initial());
            return value instanceof UnreadableFields fields ? fields.rest() : value;
        } catch (SignalException e) {
            return signal.initial();
        }
    }

    private Optional<Object> value(Signal<?> signal) {
        var given = set.get(signal.name());
        if (given == null) {
            return values.value(signal);
        }
        return Optional.of(given instanceof JsonValue json && signal instanceof RecordSignal<?> record
                ? DraftJson.value(record, json)
                : given);
    }

    /** The signal's value as a client would hold it, if it differs from the initial one. */
    private Optional<JsonValue> json(Signal<?> signal) {
        var given = set.get(signal.name());
        return given == null ? values.json(signal) : Optional.of(DraftJson.of(given));
    }

    /** The texts of a field that is bound to a signal, or to a part of one. */
    Optional<List<String>> texts(Signal<?> signal, String path) {
        if (signal instanceof FileSignal) {
            return Optional.empty();
        }
        var part = path.equals(signal.name()) ? "" : path.substring(signal.name().length() + 1);
        return json(signal).flatMap(json -> DraftJson.texts(json, part));
    }

    /** The size of a list, if it differs from the initial one. */
    Optional<Integer> size(DraftList<?> list) {
        return json(DraftInternals.get().root(list)).map(json -> DraftJson.items(json, DraftInternals.get().path(list)).size());
    }

    /** The value that a client begins a signal with: the texts of a record's fields, valid or not. */
    Object begun(Signal<?> signal) {
        var known = initial(signal);
        return SignalInternals.get().isDeclared(signal) && !(signal instanceof NumberSignal<?>)
                ? json(signal).<Object>map(json -> json).orElse(known)
                : known;
    }
}
