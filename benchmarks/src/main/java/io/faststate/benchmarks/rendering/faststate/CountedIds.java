package io.faststate.benchmarks.rendering.faststate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.faststate.benchmarks.data.Cards;
import java.io.Serializable;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.IntStream;

/** Ids made beforehand and given out in the order of the page: what rendering costs without the hashing of handlers. */
final class CountedIds implements HandlerIds {
    private final String[] ids =
            IntStream.range(0, 2 * Cards.COUNT).mapToObj(CountedIds::made).toArray(String[]::new);
    private int next;

    @Override
    public void newRender() {
        next = 0;
    }

    @Override
    public String id(Serializable handler) {
        return ids[next++];
    }

    /** As many characters as the server's ids have. */
    private static String made(int n) {
        var digits = UUID.nameUUIDFromBytes(("handler " + n).getBytes(UTF_8)).toString().substring(0, 16);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digits.getBytes(UTF_8));
    }
}
