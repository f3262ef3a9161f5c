package io.faststate.server.signal;

import static io.faststate.server.json.JsonParts.JSON;

import io.faststate.dsl.form.RecordSignal;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of records that a browser may change: those that the page shows fields for, or that its view names. All
 * other parts keep a value from the server, whatever a browser sends.
 */
public final class AcceptedParts {
    /** The parts of a page without records. */
    public static final AcceptedParts NONE = new AcceptedParts(Map.of());

    private static final Pattern ITEM = Pattern.compile("\\.\\d+(?=\\.|$)");

    private final Map<String, Parts> bySignal;

    /**
     * The parts of one signal.
     *
     * @param paths the parts that the browser may change, without the indexes of items
     * @param given the values that the server gave the signal, the current one first
     */
    private record Parts(Set<String> paths, List<?> given) {
        /** The given values as the browser holds them. */
        List<JsonObject> objects() {
            return given.stream().map(it -> object(DraftJson.of(it))).toList();
        }

        boolean accepts(String path) {
            return paths.contains(path);
        }

        /** Whether a path is accepted by itself, or as a part of a record that is. */
        boolean acceptsAround(String path) {
            return paths.stream().anyMatch(it -> path.equals(it) || path.startsWith(it + '.'));
        }

        boolean acceptsBelow(String path) {
            var prefix = path + '.';
            return paths.stream().anyMatch(it -> it.startsWith(prefix));
        }
    }

    private AcceptedParts(Map<String, Parts> bySignal) {
        this.bySignal = bySignal;
    }

    /** Returns an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** A path without the indexes of items, which is the same for all items of a list. */
    public static String plain(String path) {
        return ITEM.matcher(path).replaceAll("");
    }

    /** Whether the browser may change all of a record. */
    public boolean whole(RecordSignal<?> signal) {
        var parts = bySignal.get(signal.name());
        return parts != null && whole(signal.type(), parts, "");
    }

    /** Whether the browser may change a component of a record, or a part of it. */
    public boolean accepts(RecordSignal<?> signal, String path) {
        var parts = bySignal.get(signal.name());
        return parts != null && (parts.acceptsBelow(path) || parts.acceptsAround(path));
    }

    /** Whether the page holds no records. */
    public boolean isEmpty() {
        return bySignal.isEmpty();
    }

    /** Whether every part of a record that the browser may change here may also be changed on another page. */
    public boolean within(AcceptedParts other, RecordSignal<?> signal) {
        var mine = bySignal.get(signal.name());
        var its = other.bySignal.get(signal.name());
        return mine == null || (its != null && its.paths.containsAll(mine.paths));
    }

    private static boolean whole(Class<?> record, Parts parts, String outer) {
        for (var component : record.getRecordComponents()) {
            var path = outer + component.getName();
            var inner = component.getType().isRecord() ? component.getType() : RecordJson.item(component);
            if (!parts.accepts(path) && !(inner.isRecord() && parts.acceptsBelow(path) && whole(inner, parts, path + '.'))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The value sent for a signal, with the server's values in the parts that a browser may not change.
     *
     * @param client whether a client sent it, which may hold any record that the server gave it; a form sends only its
     *     own fields
     */
    public Object of(RecordSignal<?> signal, Object sent, boolean client) {
        var parts = bySignal.getOrDefault(signal.name(), new Parts(Set.of(), List.of(signal.initial())));
        if (whole(signal.type(), parts, "")) {
            return sent;
        }
        var given = parts.objects();
        var object = object(DraftJson.of(sent));
        return DraftJson.value(signal, record(signal.type(), parts, "", object, client ? given : given.subList(0, 1)));
    }

    private static JsonObject record(Class<?> type, Parts parts, String outer, JsonObject sent, List<JsonObject> given) {
        Predicate<JsonObject> same = it -> hiddenAlike(type, parts, outer, sent, it);
        var base = given.stream().filter(same).findFirst().orElse(given.getFirst());
        var result = JSON.createObjectBuilder(base);
        for (var component : type.getRecordComponents()) {
            var name = component.getName();
            var path = outer + name;
            var value = sent.get(name);
            if (value == null) {
                continue;
            }
            if (parts.accepts(path)) {
                result.add(name, value);
            } else if (parts.acceptsBelow(path)) {
                if (value instanceof JsonObject inner && component.getType().isRecord()) {
                    result.add(name, record(component.getType(), parts, path + '.', inner, inner(base, given, name)));
                } else if (value instanceof JsonArray items) {
                    result.add(name, items(RecordJson.item(component), parts, path + '.', items, base, given, name));
                }
            }
        }
        return result.build();
    }

    private static List<JsonObject> inner(JsonObject base, List<JsonObject> given, String name) {
        var inner = new ArrayList<JsonObject>();
        inner.add(object(base.get(name)));
        given.forEach(it -> inner.add(object(it.get(name))));
        return inner;
    }

    private static JsonObject object(@Nullable JsonValue value) {
        return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** The records of a list. One that the server did not give is left out, unless all of it may be changed. */
    private static JsonArray items(
            Class<?> type, Parts parts, String outer, JsonArray sent, JsonObject base, List<JsonObject> given, String name) {
        var known = new ArrayList<JsonObject>();
        given.forEach(it -> objects(it.get(name), known));
        var own = new ArrayList<JsonObject>();
        objects(base.get(name), own);
        var whole = whole(type, parts, outer);
        var result = JSON.createArrayBuilder();
        for (var i = 0; i < sent.size(); i++) {
            var candidates = new ArrayList<JsonObject>();
            if (i < own.size()) {
                candidates.add(own.get(i));
            }
            candidates.addAll(known);
            if (!(sent.get(i) instanceof JsonObject item) || whole) {
                result.add(sent.get(i));
            } else if (i < own.size() || known.stream().anyMatch(it -> hiddenAlike(type, parts, outer, item, it))) {
                result.add(record(type, parts, outer, item, candidates));
            }
        }
        return result.build();
    }

    private static void objects(@Nullable JsonValue list, List<JsonObject> into) {
        if (list instanceof JsonArray array) {
            array.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject).forEach(into::add);
        }
    }

    /** Whether two records agree in all parts that a browser may not change. */
    private static boolean hiddenAlike(Class<?> type, Parts parts, String outer, JsonObject one, JsonObject other) {
        for (var component : type.getRecordComponents()) {
            var name = component.getName();
            var path = outer + name;
            if (parts.accepts(path)) {
                continue;
            }
            if (parts.acceptsBelow(path)) {
                if (component.getType().isRecord()
                        && !hiddenAlike(component.getType(), parts, path + '.', object(one.get(name)), object(other.get(name)))) {
                    return false;
                }
            } else if (!one.getOrDefault(name, JsonValue.NULL).equals(other.getOrDefault(name, JsonValue.NULL))) {
                return false;
            }
        }
        return true;
    }

    /** Collects what a page accepts. */
    public static final class Builder {
        private final Map<String, Parts> bySignal = new HashMap<>();

        private Builder() {}

        /**
         * Adds a signal.
         *
         * @param paths the parts that the browser may change
         * @param given the values that the server gave the signal, or lets the browser assign; the latest comes first
         */
        public Builder signal(RecordSignal<?> signal, Set<String> paths, List<?> given) {
            bySignal.put(signal.name(), new Parts(Set.copyOf(paths), List.copyOf(given)));
            return this;
        }

        /** Builds the accepted parts. */
        public AcceptedParts build() {
            return bySignal.isEmpty() ? NONE : new AcceptedParts(Map.copyOf(bySignal));
        }
    }
}
