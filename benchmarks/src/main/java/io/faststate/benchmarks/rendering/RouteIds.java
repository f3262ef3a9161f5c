package io.faststate.benchmarks.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.faststate.benchmarks.data.Cards;
import io.faststate.benchmarks.rendering.faststate.HandlerIds;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.IntStream;

/** Route ids for engines that have no handlers: as long as the server's, and the same in every run. */
public final class RouteIds {
    private RouteIds() {}

    /** The id of the n-th handler of a page. */
    public static String fixed(int n) {
        var id = UUID.nameUUIDFromBytes(("handler " + n).getBytes(UTF_8)).toString().replace("-", "");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.substring(0, 16).getBytes(UTF_8));
    }

    /** Gives handlers the same ids as {@link #fixed}, made beforehand. */
    static HandlerIds ofPlaces() {
        var ids = IntStream.range(0, 2 * Cards.COUNT).mapToObj(RouteIds::fixed).toArray(String[]::new);
        return (handler, place) -> ids[place];
    }
}
