package io.faststate.showcase.grid;

import io.faststate.dsl.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** 100,000 stocks, made up, in the memory of this server; and what each was traded for last. */
final class Stocks {
    static final int COUNT = 100_000;

    /** Counts the changes of the list, so that pages follow it. */
    private static final State<Integer> CHANGES = State.global("stockChanges", 0).ephemeral();

    private static final String[] FIRST = {"North", "Blue", "Grand", "New", "Clear", "Iron", "Silver", "Green", "River", "High"};
    private static final String[] SECOND = {"field", "stone", "water", "bridge", "wood", "gate", "light", "port", "hill", "peak"};
    private static final String[] KIND = {"Group", "Works", "Labs", "Partners", "Systems", "Foods", "Motors", "Media"};
    private static final int LETTERS = 26;
    private static final List<Sector> SECTORS = List.of(Sector.values());
    private static volatile List<Stock> all = made();

    private Stocks() {}

    private static List<Stock> made() {
        var random = new Random(7);
        var made = new ArrayList<Stock>(COUNT);
        for (var i = 0; i < COUNT; i++) {
            var company = FIRST[random.nextInt(FIRST.length)] + SECOND[random.nextInt(SECOND.length)] + " "
                    + KIND[random.nextInt(KIND.length)];
            made.add(new Stock(
                    i + 1, symbol(i), company, SECTORS.get(random.nextInt(SECTORS.size())),
                    LocalDate.of(1980, 1, 1).plusDays(random.nextInt(16_000)),
                    BigDecimal.valueOf(100 + random.nextInt(50_000), 2), random.nextInt(1_000_000), random.nextInt(20) == 0));
        }
        return List.copyOf(made);
    }

    /** Four letters that tell a stock from the others. */
    private static String symbol(int number) {
        var text = new StringBuilder();
        for (var rest = number * 7919 % (LETTERS * LETTERS * LETTERS * LETTERS); text.length() < 4; rest /= LETTERS) {
            text.append((char) ('A' + rest % LETTERS));
        }
        return text.toString();
    }

    /** All of them, which whoever reads it follows. */
    static List<Stock> all() {
        CHANGES.get();
        return all;
    }

    /** Changes one. */
    static void change(long id, UnaryOperator<Stock> change) {
        synchronized (Stocks.class) {
            all = all.stream().map(stock -> stock.id() == id ? change.apply(stock) : stock).toList();
        }
        CHANGES.update(n -> n + 1);
    }

    /** What a stock was traded for last, in cents. */
    static State<Integer> last(Stock stock) {
        return State.record("stockLast", stock.id(), stock.price().movePointRight(2).intValue()).ephemeral();
    }

    /** Trades some of the first ones. */
    static void trade() {
        var random = new Random();
        for (var i = 0; i < 8; i++) {
            var stock = all.get(random.nextInt(40));
            last(stock).update(cents -> Math.max(1, cents + random.nextInt(-50, 51)));
        }
    }
}
