package io.faststate.showcase.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Orders that nobody made, the same in each run. */
final class SampleSheet {
    private static final int ROWS = 100_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 2_000;
    private static final List<String> CITIES =
            List.of("Accra", "Bergen", "Cusco", "Dakar", "Essen", "Fukuoka", "Graz", "Hanoi", "Izmir", "Jaipur");
    private static final List<String> PRODUCTS = List.of("Bench", "Bowl", "Chair", "Desk", "Lamp", "Mug", "Rug", "Shelf");

    private SampleSheet() {}

    static Sheet make() {
        var random = new Random(1);
        var rows = IntStream.rangeClosed(1, ROWS).mapToObj(number -> row(number, random)).toList();
        return new Sheet("100,000 orders", List.of("Number", "Day", "City", "Product", "Pieces", "Price"), rows);
    }

    private static List<String> row(int number, Random random) {
        return List.of(
                Integer.toString(number),
                FIRST_DAY.plusDays(random.nextInt(DAYS)).toString(),
                CITIES.get(random.nextInt(CITIES.size())),
                PRODUCTS.get(random.nextInt(PRODUCTS.size())),
                Integer.toString(1 + random.nextInt(20)),
                random.nextInt(5, 400) + "." + random.nextInt(10, 100));
    }
}
