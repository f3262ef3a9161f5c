package io.faststate.dsl.binding;

import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.identity.ComponentAccess;
import io.faststate.dsl.port.Work;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths of values in records: names of components and indexes of items, separated by dots. */
public final class DraftPath {
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern ITEM = Pattern.compile("\\.(\\d+)(?=\\.|$)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private DraftPath() {}

    public static String join(String outer, String inner) {
        return outer.isEmpty() ? inner : outer + '.' + inner;
    }

    /** The path in the notation of validation and expressions: {@code lines[0].name}. */
    public static String indexed(String path) {
        return ITEM.matcher(path).replaceAll("[$1]");
    }

    /** The path without the indexes of items. It is the same for all items of a list. */
    public static String plain(String path) {
        return ITEM.matcher(path).replaceAll("");
    }

    /** The value at a path, or null if the record has none there. */
    public static @Nullable Object read(Object whole, String path) {
        @Nullable Object value = whole;
        for (var name : DOT.split(path)) {
            value = switch (value) {
                case Record record -> ComponentAccess.of(record.getClass(), name).get(record);
                case List<?> items when NUMBER.matcher(name).matches() && Integer.parseInt(name) < items.size() ->
                    items.get(Integer.parseInt(name));
                case null, default -> null;
            };
        }
        return value;
    }

    /** What a field shows for the value at a path; an empty text if there is none. */
    public static Object shown(Object whole, String path) {
        var value = read(whole, path);
        if (value instanceof Optional<?> optional) {
            value = optional.orElse(null);
        }
        return value == null ? "" : value;
    }

    /**
     * Validates the value at a path in the record that the browser sent.
     *
     * @throws InvalidValueException if it violates a constraint
     */
    public static void check(RecordSignal<?> record, String path) {
        var wanted = indexed(path);
        refuse(record, violation -> violation.path().equals(wanted));
    }

    /**
     * Refuses the record that the browser sent if it violates a constraint that passes the test.
     *
     * @throws InvalidValueException if it violates such a constraint
     */
    public static void refuse(RecordSignal<?> record, Predicate<InvalidValueException.Violation> told) {
        var found = Work.handlingEvent("check signal " + record.name()).violations(record).stream().filter(told).toList();
        if (!found.isEmpty()) {
            throw new InvalidValueException(record.type(), null, found);
        }
    }
}
