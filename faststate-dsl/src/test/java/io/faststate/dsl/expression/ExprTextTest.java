package io.faststate.dsl.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.State;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ValueSignal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExprTextTest {
    private static final BooleanSignal OPEN = BooleanSignal.of("open", false);
    private static final BooleanSignal BUSY = BooleanSignal.of("busy", false);
    private static final NumberSignal<Integer> COUNT = NumberSignal.of("count", 1);
    private static final NumberSignal<Double> PRICE = NumberSignal.of("price", 0.5);
    private static final StringSignal NAME = StringSignal.of("name", "");
    private static final StringSignal OTHER = StringSignal.of("other", "");
    private static final ValueSignal<Show> SHOW = ValueSignal.of("show", Show.ALL);

    private enum Show { ALL, OPEN }

    static Stream<Arguments> texts() {
        return Stream.of(
                of(OPEN.not(), "!$open"),
                of(OPEN.and(BUSY), "$open && $busy"),
                of(OPEN.or(BUSY), "$open || $busy"),
                of(OPEN.and(BUSY).not(), "!($open && $busy)"),
                of(OPEN.and(BUSY).or(OPEN), "($open && $busy) || $open"),
                of(OPEN.is(true), "$open === true"),
                of(OPEN.isNot(BUSY), "$open !== $busy"),
                of(OPEN.choose(BUSY, BooleanExpr.of(false)), "$open ? $busy : false"),
                of(OPEN.choose("a", "b"), "$open ? \"a\" : \"b\""),
                of(OPEN.choose(1, 2), "$open ? 1 : 2"),
                of(COUNT.is(1), "$count === 1"),
                of(COUNT.is(PRICE), "$count === $price"),
                of(COUNT.isNot(1L), "$count !== 1"),
                of(COUNT.lessThan(1), "$count < 1"),
                of(COUNT.lessThan(PRICE), "$count < $price"),
                of(COUNT.atMost(1.5), "$count <= 1.5"),
                of(COUNT.greaterThan(-1), "$count > (-1)"),
                of(COUNT.atLeast(1), "$count >= 1"),
                of(COUNT.plus(1), "$count + 1"),
                of(COUNT.minus(1), "$count - 1"),
                of(COUNT.minus(-1), "$count - (-1)"),
                of(PRICE.times(2.5), "$price * 2.5"),
                of(PRICE.times(COUNT.asDouble()), "$price * $count"),
                of(COUNT.dividedBy(2), "$count / 2"),
                of(COUNT.remainder(2), "$count % 2"),
                of(COUNT.negated(), "-$count"),
                of(COUNT.negated().negated(), "-(-$count)"),
                of(COUNT.minus(COUNT.minus(1)), "$count - ($count - 1)"),
                of(PRICE.rounded(), "Math.round($price)"),
                of(PRICE.roundedDown(), "Math.floor($price)"),
                of(PRICE.roundedUp(), "Math.ceil($price)"),
                of(PRICE.fixed(2), "$price.toFixed(2)"),
                of(NumberExpr.of(1).fixed(2), "(1).toFixed(2)"),
                of(PRICE.plus(1).fixed(0), "($price + 1).toFixed(0)"),
                of(COUNT.asString(), "\"\" + $count"),
                of(NAME.is("a"), "$name === \"a\""),
                of(NAME.isNot(OTHER), "$name !== $other"),
                of(NAME.isEmpty(), "$name === \"\""),
                of(NAME.isBlank(), "$name.trim() === \"\""),
                of(NAME.isIgnoringCase(OTHER), "$name.toLowerCase() === $other.toLowerCase()"),
                of(NAME.length(), "$name.length"),
                of(NAME.trim().upperCase(), "$name.trim().toUpperCase()"),
                of(NAME.contains("a"), "$name.includes(\"a\")"),
                of(NAME.startsWith(OTHER), "$name.startsWith($other)"),
                of(NAME.endsWith("a"), "$name.endsWith(\"a\")"),
                of(NAME.plus("a").length(), "($name + \"a\").length"),
                of(StringExpr.of("n").plus(COUNT.plus(1)), "\"n\" + ($count + 1)"),
                of(SHOW.is(Show.OPEN), "$show === \"OPEN\""),
                of(SHOW.isNot(Show.ALL), "$show !== \"ALL\""),
                of(State.tab("todos", 1).is(n -> n > 1).and(OPEN), "$_todos && $open"));
    }

    private static Arguments of(Expr<?> expr, String text) {
        return Arguments.of(text, expr);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void expression_isWrittenAs(String text, Expr<?> expr) {
        assertEquals(text, TextSink.text(expr));
    }

    @Test
    void action_isWrittenAsStatements() {
        assertEquals("$name = \"\"; $open = !$open", TextSink.text(NAME.setting("").then(OPEN.toggling())));
    }

    @Test
    void conditionalAction_isOneExpression() {
        var action = COUNT.adding(1).then(SHOW.setting(Show.OPEN)).onlyIf(OPEN.or(BUSY)).then(BUSY.setting(OPEN));
        assertEquals("($open || $busy) && ($count = $count + 1, $show = \"OPEN\"); $busy = $open", TextSink.text(action));
    }
}
