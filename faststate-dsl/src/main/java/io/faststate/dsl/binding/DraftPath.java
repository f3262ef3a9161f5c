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

/** Where values are in records: names of components and numbers of items, with dots between. */
public final class DraftPath {
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern ITEM = Pattern.compile("\\.(\\d+)(?=\\.|$)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private DraftPath() {}

    public static String join(String outer, String inner) {
        return outer.isEmpty() ? inner : outer + '.' + inner;
    }

    /** The path as rules and expressions have it: {@code lines[0].name}. */
    public static String indexed(String path) {
        return ITEM.matcher(path).replaceAll("[$1]");
    }

    /** The path without the numbers of items, which is the same for all of a list. */
    public static String plain(String path) {
        return ITEM.matcher(path).replaceAll("");
    }

    /** The value at a path, or null where the record has none. */
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

    /** What a field shows for the value at a path; an empty text for none. */
    public static Object shown(Object whole, String path) {
        var value = read(whole, path);
        if (value instanceof Optional<?> optional) {
            value = optional.orElse(null);
        }
        return value == null ? "" : value;
    }

    /**
     * Checks the value at a path of what the browser sent.
     *
     * @throws InvalidValueException if it breaks a rule
     */
    public static void check(RecordSignal<?> record, String path) {
        var wanted = indexed(path);
        refuse(record, violation -> violation.path().equals(wanted));
    }

    /**
     * Refuses what the browser sent if it breaks a rule that counts.
     *
     * @throws InvalidValueException if it breaks such a rule
     */
    public static void refuse(RecordSignal<?> record, Predicate<InvalidValueException.Violation> told) {
        var found = Work.handlingEvent("check signal " + record.name()).violations(record).stream().filter(told).toList();
        if (!found.isEmpty()) {
            throw new InvalidValueException(record.type(), null, found);
        }
    }
}
