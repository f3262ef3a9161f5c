package io.faststate.server.event;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.form.DraftList;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.port.DraftInternals;
import io.faststate.dsl.render.ErrorNames;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.value.FieldText;
import io.faststate.server.body.Content;
import io.faststate.server.body.DraftEdits;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.signal.DraftJson;
import io.faststate.server.signal.SignalDecoder;
import io.faststate.server.signal.UnreadableFields;
import io.faststate.server.state.EventClaim;
import io.faststate.server.validation.Validation;
import jakarta.json.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The signals of one event: the values that the browser sent, and those that the handler set. */
final class EventSignals {
    private final PageInstance instance;
    private final Validation validation;
    private final SignalDecoder decoder;
    private final EventClaim claim;
    private final Content content;
    private final DraftEdits edits;
    private final Map<String, Object> signals;
    /** The last edit at the time the handler asked for the size of a list. */
    private final Map<DraftList<?>, Long> known = new HashMap<>();
    private final Map<String, Object> set = new LinkedHashMap<>();
    /** The browser's records that the handler read. */
    private final Set<RecordSignal<?>> read = new HashSet<>();

    EventSignals(PageInstance instance, EventServices services, EventClaim claim, Delivery delivery, Map<String, Object> signals) {
        this.instance = instance;
        this.validation = services.validation();
        this.decoder = services.decoder();
        this.claim = claim;
        this.content = delivery.content();
        this.edits = delivery.tab().edits();
        this.signals = signals;
    }

    /** The value of a signal: the one the handler set, or the one the browser sent. */
    <T> T get(Signal<T> signal) {
        declared(signal);
        synchronized (set) {
            // A value set by the handler is in there too, and is of the signal's type.
            var value = sent(signal);
            if (value instanceof UnreadableFields fields) {
                throw fields.refusal(validation::message);
            }
            return signal.type().cast(value);
        }
    }

    /** The text that the handler set for a signal, or the browser sent; empty if there is neither. */
    Optional<String> held(StringSignal signal) {
        declared(signal);
        synchronized (set) {
            return Optional.ofNullable(signals.get(signal.name())).map(signal.type()::cast);
        }
    }

    /** The violations of the record in a signal. */
    List<Violation> violations(RecordSignal<?> signal) {
        declared(signal);
        synchronized (set) {
            Object value;
            try {
                value = sent(signal);
            } catch (InvalidValueException e) {
                return e.violations();
            }
            if (!(value instanceof UnreadableFields fields)) {
                return validation.violations(value);
            }
            var told = new ArrayList<>(fields.violations(validation::message));
            validation.violations(fields.rest()).stream()
                    .filter(violation -> !fields.faults().containsKey(violation.path()))
                    .forEach(told::add);
            return told;
        }
    }

    /**
     * The value that the browser sent for a signal.
     *
     * @throws InvalidValueException if the browser left it out because it was too large
     */
    private Object sent(Signal<?> signal) {
        if (signal instanceof RecordSignal<?> record) {
            read.add(record);
        }
        var value = signals.get(signal.name());
        if (value != null) {
            return value;
        }
        content.leftOut(signal.name()).ifPresent(path -> {
            throw tooLong(signal, path);
        });
        return signal.initial();
    }

    /** The browser's records that the handler read. */
    Set<RecordSignal<?>> read() {
        synchronized (set) {
            return Set.copyOf(read);
        }
    }

    private InvalidValueException tooLong(Signal<?> signal, String path) {
        return new InvalidValueException(
                signal.initial().getClass(), null, List.of(new Violation(path, validation.message(FieldText.Fault.TOO_LONG))));
    }

    /** Sets the value of a signal. */
    <T> void set(Signal<T> signal, T value) {
        declared(signal);
        Objects.requireNonNull(value, () -> "Signal " + signal.name() + " can't be set to null");
        synchronized (set) {
            set.put(signal.name(), value);
            signals.put(signal.name(), value);
        }
        if (signal instanceof RecordSignal<?> record) {
            instance.gave(record, DraftJson.of(value), claim);
        }
    }

    /** How many records a list has. */
    int size(DraftList<?> list) {
        var root = DraftInternals.get().root(list);
        declared(root);
        synchronized (set) {
            // From now on the handler refers to records by their current indexes.
            known.put(list, edits.last());
            return DraftJson.items(json(root), DraftInternals.get().path(list)).size();
        }
    }

    /** The current index of a record that a handler refers to by an earlier one; empty if it was removed since. */
    OptionalInt place(DraftList<?> list, int index) {
        var seen = known.getOrDefault(list, content.edits().orElse(edits.last()));
        return edits.place(DraftInternals.get().root(list).name(), DraftInternals.get().path(list), index, seen);
    }

    /**
     * Changes a list in the browser's copy, including what is typed in its fields; returns how many records it then
     * has.
     */
    int edit(DraftList<?> list, DraftEdits.Edit edit) {
        var root = DraftInternals.get().root(list);
        var path = DraftInternals.get().path(list);
        declared(root);
        int size;
        JsonObject edited;
        synchronized (set) {
            edited = DraftJson.edited(json(root), path, edit::to);
            if (edit instanceof DraftEdits.Added && !decoder.hasRoom(edited)) {
                throw tooLong(root, path);
            }
            size = DraftJson.items(edited, path).size();
            signals.put(root.name(), DraftJson.value(root, edited));
            set.put(root.name(), edited);
            set.put(DraftEdits.SIGNAL, edits.note(root.name(), path, edit, content.edits().orElse(0)));
            // A message about a record may now stand beside another one.
            var messages = ErrorNames.of(root, path);
            instance.signals().keySet().stream().filter(name -> name.startsWith(messages + '_')).forEach(name -> set.put(name, ""));
        }
        instance.gave(root, edited, claim);
        return size;
    }

    /** Applies the list edits that the browser didn't know of when it sent the event. */
    void catchUp() {
        if (edits.last() == 0 || content.edits().isEmpty()) {
            return;
        }
        var seen = content.edits().getAsLong();
        for (var signal : instance.signals().values()) {
            if (signal instanceof RecordSignal<?> root && signals.containsKey(root.name()) && edits.lacks(root.name(), seen)) {
                signals.put(root.name(), DraftJson.value(root, edits.current(root.name(), json(root), seen)));
            }
        }
    }

    private JsonObject json(RecordSignal<?> signal) {
        return DraftJson.of(sent(signal)).asJsonObject();
    }

    /** The sizes of the browser's lists that the server has forgotten, where the page shows another number. */
    Map<DraftList<?>, Integer> uncounted() {
        var internals = DraftInternals.get();
        var uncounted = new LinkedHashMap<DraftList<?>, Integer>();
        for (var signal : instance.signals().values()) {
            if (signal instanceof RecordSignal<?> root && signals.containsKey(root.name())) {
                for (var list : lists(root, root.type(), "", json(root))) {
                    var size = DraftJson.items(json(root), internals.path(list)).size();
                    if (instance.uncounted(list) && size != internals.count(list).initial()) {
                        uncounted.put(list, size);
                    }
                }
            }
        }
        return uncounted;
    }

    private static List<DraftList<?>> lists(RecordSignal<?> root, Class<?> type, String path, JsonObject json) {
        var lists = new ArrayList<DraftList<?>>();
        for (var component : type.getRecordComponents()) {
            var inner = path.isEmpty() ? component.getName() : path + '.' + component.getName();
            if (json.get(component.getName()) instanceof JsonObject object && component.getType().isRecord()) {
                lists.addAll(lists(root, component.getType(), inner, object));
            } else if (component.getGenericType() instanceof ParameterizedType list
                    && component.getType() == List.class
                    && list.getActualTypeArguments()[0] instanceof Class<?> item
                    && item.isRecord()) {
                lists.add(DraftInternals.get().list(root, inner, item.asSubclass(Record.class)));
            }
        }
        return lists;
    }

    private void declared(Signal<?> signal) {
        if (!instance.signals().containsKey(signal.name())) {
            throw new FastStateException("Signal " + signal.name()
                    + " is not declared on this page: call page.signal(\"" + signal.name() + "\", …) in its view");
        }
    }

    /** The signals that were set and not sent yet. */
    Map<String, Object> takeSet() {
        synchronized (set) {
            var taken = new LinkedHashMap<>(set);
            set.clear();
            return taken;
        }
    }
}
