package io.faststate.benchmarks.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A value of a state.
 *
 * @param name who ordered
 * @param day when
 * @param delivery how it is sent
 * @param note what was added
 * @param lines what was ordered
 * @param version how often it was changed
 */
public record Order(
        String name, LocalDate day, Delivery delivery, Optional<String> note, List<Line> lines, int version) {
    static Order of(int lines) {
        return new Order("Ada", LocalDate.of(2026, 1, 2), Delivery.EXPRESS, Optional.of("Ring twice"),
                IntStream.range(0, lines).mapToObj(Line::of).toList(), 7);
    }

    /** How an order is sent. */
    public enum Delivery {
        /** In some days. */
        STANDARD,
        /** Tomorrow. */
        EXPRESS
    }

    /**
     * One line.
     *
     * @param id its number
     * @param product what
     * @param gift whether it is wrapped
     * @param price of one piece
     */
    public record Line(int id, String product, boolean gift, BigDecimal price) {
        private static Line of(int id) {
            return new Line(id, "Product number " + id, id % 2 == 0, new BigDecimal("12.50"));
        }
    }
}
