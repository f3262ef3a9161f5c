package io.faststate.server.testing.memory;

import io.faststate.server.testing.script.JsonText;
import io.faststate.server.testing.script.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server tells its client.
 *
 * @param heartbeat milliseconds after which the server says that it is there
 * @param delivery milliseconds for which an event is repeated until the person is asked
 * @param bytes how many bytes an event may have
 * @param members how many members and items the JSON of an event may have
 * @param words what a person is told
 */
record Settings(long heartbeat, long delivery, long bytes, long members, List<String> words) {
    static Settings of(String json) {
        var given = JsonText.readObject(json);
        return new Settings(
                whole(given.get("heartbeat")),
                whole(given.get("delivery")),
                whole(given.get("bytes")),
                whole(given.get("members")),
                given.get("words") instanceof List<?> words
                        ? words.stream().map(Values::text).toList()
                        : List.of("", "", "", "", "", ""));
    }

    private static long whole(@Nullable Object given) {
        return given instanceof Double number ? number.longValue() : 0;
    }
}
