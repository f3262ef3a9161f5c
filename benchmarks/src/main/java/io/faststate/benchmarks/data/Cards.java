package io.faststate.benchmarks.data;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The data of the components page: fifty cards with two handlers each. */
public final class Cards {
    private static final List<String> TITLES =
            List.of("Morning shift", "Night shift", "Loading dock", "Paint & polish", "Front desk");
    private static final List<String> TEXTS = List.of(
            "Starts when the first lorry arrives and ends when the yard is clear.",
            "Two people at any time, three when the \"late\" delivery is due.",
            "Needs a key from the office; the spare one is with the caretaker.",
            "Counts as done once the list is empty & signed.");
    private static final List<String> POINTS =
            List.of("Check the seals", "Note anything > 2 kg", "Sweep the floor", "Lock the gate", "Report leaks");

    /** How many there are. */
    public static final int COUNT = 50;

    private Cards() {}

    /** All of them; the function gives the route id of each handler in the order of the page. */
    public static List<Card> all(IntFunction<String> routeIds) {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> new Card(
                        i + 1,
                        TITLES.get(i % TITLES.size()),
                        TEXTS.get(i % TEXTS.size()),
                        List.of(point(i), point(i + 1), point(i + 3)),
                        routeIds.apply(2 * i),
                        routeIds.apply(2 * i + 1)))
                .toList();
    }

    private static String point(int i) {
        return POINTS.get(i % POINTS.size());
    }
}
