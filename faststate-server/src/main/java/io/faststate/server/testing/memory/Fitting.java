package io.faststate.server.testing.memory;

import io.faststate.server.testing.script.Values;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of an event what makes it too large.
 *
 * @param bytes how many bytes an event may have
 * @param members how many members and items its JSON may have
 */
record Fitting(long bytes, long members) {
    /** The signals as an event takes them; the largest are left out where they are more than that. */
    Map<String, @Nullable Object> of(Map<String, @Nullable Object> all) {
        var sent = new LinkedHashMap<>(all);
        var leftOut = new LinkedHashMap<String, @Nullable Object>();
        while (share(sent) > 1 && !sent.isEmpty()) {
            var largest = sent.entrySet().stream()
                    .max(Comparator.comparingDouble(entry -> share(entry.getValue())))
                    .orElseThrow();
            var inner = largest.getValue() instanceof Map<?, ?> object
                    ? Values.object(object).entrySet().stream()
                            .max(Comparator.comparingDouble(entry -> share(entry.getValue())))
                            .map(entry -> largest.getKey() + "." + entry.getKey())
                            .orElse("")
                    : "";
            leftOut.put(largest.getKey(), inner);
            sent.remove(largest.getKey());
        }
        if (!leftOut.isEmpty()) {
            sent.put("_leftOut", leftOut);
        }
        return sent;
    }

    private double share(@Nullable Object value) {
        var size = Sending.json(value).length;
        return Math.max(size / (double) Math.max(1, bytes), members(value) / (double) Math.max(1, members));
    }

    private static int members(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object -> object.values().stream().mapToInt(Fitting::members).sum();
            case List<?> list -> list.stream().mapToInt(Fitting::members).sum();
            case null, default -> 1;
        };
    }
}
