package io.faststate.dsl.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Getter;
import io.faststate.dsl.State;
import io.faststate.dsl.action.ActionRunner;
import io.faststate.dsl.action.ShowTick;
import io.faststate.dsl.action.Tick;
import io.faststate.dsl.form.FileSignal;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.signal.ListSignal;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ValueSignal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private enum Show { ALL, OPEN }

    private record Point(int x, int y) {}

    /** Values of signals by name, and of each mirrored part the same one. */
    private record Fixed(Map<String, Object> signals, @Nullable Object mirror) implements Values {
        @Override
        public @Nullable Object signal(Signal<?> signal) {
            return signals.get(signal.name());
        }

        @Override
        public @Nullable Object mirror(State<?> state, Getter<?, ?> part) {
            return mirror;
        }
    }

    private static Evaluator of(Map<String, Object> signals) {
        return new Evaluator(new Fixed(signals, null));
    }

    private static String mirrored(@Nullable Object value) {
        var state = State.global("state", 0);
        return new Evaluator(new Fixed(Map.of(), value)).text(new Mirror<Integer, Object>(state, x -> x));
    }

    @Test
    void signalWithoutValue_hasItsInitialOne() {
        assertEquals("Ada", of(Map.of()).text(StringSignal.of("name", "Ada")));
        assertEquals("Eve", of(Map.of("name", "Eve")).text(StringSignal.of("name", "Ada")));
    }

    @Test
    void numbersOfDifferentTypes_areCompared() {
        var count = NumberSignal.of("count", 1);
        assertEquals(true, of(Map.of("count", 1L)).evaluate(count.is(1.0)));
        assertEquals(true, of(Map.of("count", new BigDecimal("1.00"))).evaluate(count.is(1)));
    }

    @Test
    void constant_isItsName() {
        var show = ValueSignal.of("show", Show.ALL);
        assertEquals("ALL", of(Map.of()).text(show));
        assertEquals(true, of(Map.of("show", "OPEN")).evaluate(show.is(Show.OPEN)));
        assertEquals(true, of(Map.of("show", Show.OPEN)).evaluate(show.is(Show.OPEN)));
    }

    @Test
    void mirroredValue_isShownAsTheBrowserDoes() {
        assertEquals("10.50", mirrored(new BigDecimal("10.50")));
        assertEquals("1000", mirrored(new BigDecimal("1E+3")));
        assertEquals("9007199254740993", mirrored(9007199254740993L));
        assertEquals("123456789012345678901", mirrored(new BigInteger("123456789012345678901")));
        assertEquals("1", mirrored(1.0));
        assertEquals("0.1", mirrored(0.1f));
        assertEquals("true", mirrored(true));
        assertEquals("OPEN", mirrored(Show.OPEN));
        assertEquals("x", mirrored('x'));
        assertEquals("", mirrored(null));
    }

    @Test
    void numberOfASignal_isShownAsItIsAndComputedWithAsADouble() {
        var price = NumberSignal.of("price", new BigDecimal("1.50"));
        var plain = NumberSignal.of("plain", 1.5);
        assertEquals("1.50", of(Map.of()).text(price));
        assertEquals("1.50", of(Map.of()).text(price.is(plain).choose(price, price)));
        assertEquals("1.50 EUR", of(Map.of()).text(StringExpr.of("").plus(price).plus(" EUR")));
        assertEquals("2.5", of(Map.of()).text(price.plus(1)));
        assertEquals(true, of(Map.of()).evaluate(price.is(plain)));
    }

    @Test
    void partOfARecordSignal_isTheTextOfItsField() {
        record Sale(BigDecimal price, double rate, LocalTime at) {}
        var sale = RecordSignal.of("sale", new Sale(new BigDecimal("1.50"), 1e-7, LocalTime.of(12, 0, 1, 123_456_789)));
        assertEquals("1.50", of(Map.of()).text(new SignalComponent<Object>(sale, "price", it -> ((Sale) it).price())));
        assertEquals("0.0000001", of(Map.of()).text(new SignalComponent<Object>(sale, "rate", it -> ((Sale) it).rate())));
        assertEquals("12:00:01.123", of(Map.of()).text(new SignalComponent<Object>(sale, "at", it -> ((Sale) it).at())));
    }

    @Test
    void structure_isNotText() {
        assertThrows(FastStateException.class, () -> mirrored(new Point(1, 2)));
        assertThrows(FastStateException.class, () -> mirrored(List.of(1)));
        assertThrows(FastStateException.class, () -> mirrored(Map.of()));
    }

    @Test
    void valueOfAnotherType_isRefused() {
        var name = StringSignal.of("name", "");
        assertThrows(FastStateException.class, () -> of(Map.of("name", 1)).evaluate(name.trim()));
        assertThrows(
                FastStateException.class,
                () -> of(Map.of("n", "1")).evaluate(NumberExpr.of(1).lessThan(NumberSignal.of("n", 1))));
    }

    @Test
    void unreachedOperand_isNotEvaluated() {
        var name = StringSignal.of("name", "");
        var wrong = NumberSignal.of("wrong", 1).is(1).and(NumberSignal.of("wrong", 1).lessThan(1));
        assertEquals(true, of(Map.of("wrong", "text")).evaluate(name.isEmpty().or(wrong)));
    }

    @Test
    void action_changesTheMap() {
        var signals = new HashMap<String, @Nullable Object>();
        var point = RecordSignal.of("point", new Point(0, 0));
        var count = NumberSignal.of("count", 1);
        new ActionRunner(signals, new Fixed(Map.of(), null))
                .run(count.adding(2).then(point.setting(new Point(1, 2))).then(count.setting(0).onlyIf(count.lessThan(3))));
        assertEquals(Map.of("count", 3.0, "point", new Point(1, 2)), signals);
    }

    @Test
    void list_isLookedThroughAsTheBrowserDoes() {
        var shows = ListSignal.of("shows", List.of(Show.OPEN), Show.class);
        assertEquals(true, of(Map.of()).evaluate(shows.contains(Show.OPEN)));
        assertEquals(false, of(Map.of("shows", List.of("ALL"))).evaluate(shows.contains(Show.OPEN)));
        assertEquals(2.0, of(Map.of("shows", List.of("ALL", "OPEN"))).evaluate(shows.size()));
        assertEquals(true, of(Map.of()).evaluate(FileSignal.of("file").isEmpty()));
    }

    @Test
    void box_putsItsItemInAndTakesItOut() {
        var signals = new HashMap<String, @Nullable Object>();
        var numbers = ListSignal.of("numbers", List.of(1, 2), Integer.class);
        var runner = new ActionRunner(signals, new Fixed(Map.of(), null));
        runner.run(new Tick<>(numbers, 3).then(new ShowTick<>(numbers, 3)));
        runner.run(new Tick<>(numbers, 1));
        assertEquals(Map.of("numbers", List.of(2.0, 3.0)), signals);
    }
}
