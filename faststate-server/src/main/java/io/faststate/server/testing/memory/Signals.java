package io.faststate.server.testing.memory;

import io.faststate.server.testing.script.JsonText;
import io.faststate.server.testing.script.ScriptException;
import io.faststate.server.testing.script.ScriptSignals;
import io.faststate.server.testing.script.Undefined;
import io.faststate.server.testing.script.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The signals of a page: a tree of JSON values, in which arrays are leaves. */
final class Signals implements ScriptSignals {
    private static final Set<String> FORBIDDEN = Set.of("__proto__", "constructor", "prototype");

    private static final Pattern INDEX = Pattern.compile("\\d{1,5}");

    private final Reactions reactions;
    private final Order order;
    private final Consumer<Map<String, @Nullable Object>> patched;
    private final Map<String, @Nullable Object> root = new LinkedHashMap<>();
    /** Those that exist only because something read them. */
    private final Set<List<String>> implicit = new HashSet<>();
    private @Nullable Map<String, @Nullable Object> patch;
    private @Nullable List<Change> noted;
    private boolean remote;
    private long remoteId;

    private record Change(List<String> path, @Nullable Object before, @Nullable Object after) {}

    /**
     * Creates no signals.
     *
     * @param patched hears of each change, as a merge patch
     */
    Signals(Reactions reactions, Order order, Consumer<Map<String, @Nullable Object>> patched) {
        this.reactions = reactions;
        this.order = order;
        this.patched = patched;
    }

    @Override
    public @Nullable Object get(List<String> path) {
        // An item that was taken out of an array must not come back because what showed it is still there.
        if (peek(path) == Undefined.UNDEFINED && !isInArray(path)) {
            set(path, "");
            implicit.add(List.copyOf(path));
        }
        reactions.read(path);
        var value = peek(path);
        return value == Undefined.UNDEFINED ? "" : value;
    }

    private boolean isInArray(List<String> path) {
        for (var i = 1; i < path.size(); i++) {
            if (peek(path.subList(0, i)) instanceof List<?>) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable Object peek(List<String> path) {
        @Nullable Object at = root;
        for (var key : path) {
            at = own(at, key);
        }
        return at;
    }

    private static @Nullable Object own(@Nullable Object at, String key) {
        if (at instanceof Map<?, ?> object && object.containsKey(key)) {
            return object.get(key);
        }
        if (at instanceof List<?> list) {
            if (key.equals("length")) {
                return (double) list.size();
            }
            if (INDEX.matcher(key).matches() && Integer.parseInt(key) < list.size()) {
                return list.get(Integer.parseInt(key));
            }
        }
        return Undefined.UNDEFINED;
    }

    /** Whether somebody gave a signal a value, rather than only read it. */
    boolean has(List<String> path) {
        return peek(path) != Undefined.UNDEFINED && !implicit.contains(path);
    }

    @Override
    public void set(List<String> path, @Nullable Object value) {
        implicit.remove(path);
        var before = peek(path);
        if (Values.equal(before, value)) {
            return;
        }
        if (path.stream().anyMatch(FORBIDDEN::contains)) {
            throw new ScriptException("refused: " + String.join(".", path));
        }
        if (noted != null) {
            noted.add(new Change(List.copyOf(path), before, value));
        }
        put(root, path, value);
        collect(() -> {
            put(patch(), path, value == Undefined.UNDEFINED ? null : value);
            reactions.changed(path);
        });
    }

    private Map<String, @Nullable Object> patch() {
        var collected = patch;
        if (collected == null) {
            throw new IllegalStateException("Changes are collected");
        }
        return collected;
    }

    /** Makes a change; what it gives takes back as much of it as nothing has changed since. */
    Runnable revocable(Runnable change) {
        var made = new ArrayList<Change>();
        collect(() -> {
            noted = made;
            try {
                change.run();
            } finally {
                noted = null;
            }
        });
        Collections.reverse(made);
        return () -> collect(() -> {
            for (var each : made) {
                if (Values.equal(peek(each.path()), each.after())) {
                    set(each.path(), each.before());
                }
            }
            made.clear();
        });
    }

    /** Runs a change that an event of the server makes; its id is 0 without one. */
    void fromServer(long id, Runnable change) {
        remote = true;
        remoteId = id;
        try {
            change.run();
        } finally {
            remote = false;
            remoteId = 0;
        }
    }

    /** Whether the change under way comes from the server. */
    boolean isRemote() {
        return remote;
    }

    /** The id of the server's event that the change under way comes from; 0 without one. */
    long remoteId() {
        return remoteId;
    }

    /** Merges a patch (RFC 7386): null removes, objects merge, arrays are replaced. */
    void merge(Map<String, @Nullable Object> changes, boolean onlyIfMissing, long id) {
        collect(() -> mergeAt(List.of(), changes, onlyIfMissing, id));
    }

    private void mergeAt(List<String> path, Map<String, @Nullable Object> changes, boolean onlyIfMissing, long id) {
        changes.forEach((key, value) -> {
            if (FORBIDDEN.contains(key)) {
                return;
            }
            var at = new ArrayList<>(path);
            at.add(key);
            if (!(value instanceof Map<?, ?>)) {
                mergeLeaf(at, value, onlyIfMissing, id);
                return;
            }
            if (!(peek(at) instanceof Map<?, ?>)) {
                mergeLeaf(at, new LinkedHashMap<String, @Nullable Object>(), onlyIfMissing, id);
            }
            if (peek(at) instanceof Map<?, ?>) {
                mergeAt(at, Values.object(value), onlyIfMissing, id);
            }
        });
    }

    private void mergeLeaf(List<String> path, @Nullable Object value, boolean onlyIfMissing, long id) {
        if (onlyIfMissing && has(path)) {
            return;
        }
        if (id != 0) {
            if (!order.admits(path, id)) {
                return;
            }
            if (peek(path) instanceof Map<?, ?> current && order.newerInside(path, id)) {
                for (var key : List.copyOf(current.keySet())) {
                    var inner = new ArrayList<>(path);
                    inner.add(String.valueOf(key));
                    mergeLeaf(inner, null, false, id);
                }
                return;
            }
            if (!(value instanceof Map<?, ?>)) {
                order.set(path, id);
            }
        }
        set(path, value == null ? Undefined.UNDEFINED : value);
    }

    /** The signals that a browser sends: not those whose names begin with an underscore. */
    Map<String, @Nullable Object> snapshot() {
        return pick(path -> path.stream().noneMatch(key -> key.startsWith("_")));
    }

    /** A copy of those whose paths pass. */
    Map<String, @Nullable Object> pick(Predicate<List<String>> wanted) {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        leaves().forEach((path, value) -> {
            if (wanted.test(path)) {
                put(copy, path, value);
            }
        });
        return copy;
    }

    /** Every leaf by its path, without what JSON can't hold. */
    Map<List<String>, @Nullable Object> leaves() {
        var leaves = new LinkedHashMap<List<String>, @Nullable Object>();
        leaves(root, List.of(), leaves);
        return leaves;
    }

    private static void leaves(
            Map<String, @Nullable Object> at, List<String> path, Map<List<String>, @Nullable Object> leaves) {
        at.forEach((key, value) -> {
            var inner = new ArrayList<>(path);
            inner.add(key);
            if (value instanceof Map<?, ?> object && !object.isEmpty()) {
                leaves(Values.object(object), inner, leaves);
            } else if (JsonText.isJson(value)) {
                leaves.put(List.copyOf(inner), value);
            }
        });
    }

    /** Removes all. */
    void clear() {
        collect(() -> List.copyOf(root.keySet()).forEach(name -> set(List.of(name), Undefined.UNDEFINED)));
    }

    /** Makes several changes one: effects run, and listeners hear of them, once at the end. */
    void collect(Runnable changes) {
        if (patch != null) {
            changes.run();
            return;
        }
        var all = new LinkedHashMap<String, @Nullable Object>();
        patch = all;
        try {
            reactions.batch(changes);
        } finally {
            patch = null;
        }
        if (!all.isEmpty()) {
            patched.accept(all);
        }
    }

    /** Sets or, with undefined, removes what is at a path; the objects and arrays on the way are replaced by copies. */
    private static void put(Map<String, @Nullable Object> from, List<String> path, @Nullable Object value) {
        Object at = from;
        for (var key : path.subList(0, path.size() - 1)) {
            var next = own(at, key);
            Object copy = next instanceof List<?> list
                    ? new ArrayList<@Nullable Object>(list)
                    : next instanceof Map<?, ?> object
                            ? new LinkedHashMap<>(Values.object(object))
                            : new LinkedHashMap<String, @Nullable Object>();
            place(at, key, copy);
            at = copy;
        }
        place(at, path.get(path.size() - 1), value);
    }

    private static void place(Object in, String key, @Nullable Object value) {
        if (in instanceof List<?> && INDEX.matcher(key).matches()) {
            var list = Values.list(in);
            var index = Integer.parseInt(key);
            while (list.size() <= index) {
                list.add(null);
            }
            list.set(index, value == Undefined.UNDEFINED ? null : value);
        } else if (in instanceof Map<?, ?> map && value == Undefined.UNDEFINED) {
            map.remove(key);
        } else if (in instanceof Map<?, ?> map) {
            Values.object(map).put(key, value);
        }
    }
}
