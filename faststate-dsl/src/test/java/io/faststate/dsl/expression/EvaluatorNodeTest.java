package io.faststate.dsl.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.action.ActionRunner;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.dsl.signal.StringSignal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The text that the browser is sent means what the evaluator computes, told by a real JavaScript engine. */
class EvaluatorNodeTest {
    @Test
    void expression_meansTheSameInJavaScript() {
        var trees = LongStream.range(0, 5000).mapToObj(RandomTrees::new).toList();
        var bodies = new ArrayList<String>();
        var computed = new ArrayList<String>();
        for (var tree : trees) {
            var expr = tree.expression();
            bodies.add(tree.declarations() + "return " + TextSink.text(expr));
            computed.add(typed(new Evaluator(tree).evaluate(expr)));
        }
        assertSame(bodies, computed);
    }

    @Test
    void action_doesTheSameInJavaScript() {
        var bodies = new ArrayList<String>();
        var computed = new ArrayList<String>();
        for (long seed = 0; seed < 2000; seed++) {
            var tree = new RandomTrees(seed);
            var action = tree.action(4);
            bodies.add(tree.declarations() + TextSink.text(action) + "; return $a + '|' + $b + '|' + $s + '|' + $t"
                    + " + '|' + $x + '|' + $y");
            new ActionRunner(tree.values, tree).run(action);
            computed.add("string " + String.join("|", List.of("a", "b", "s", "t", "x", "y").stream()
                    .map(name -> JsValues.text(tree.values.get(name)))
                    .toList()));
        }
        assertSame(bodies, computed);
    }

    /** The browser holds the signal as its text. */
    @Test
    void decimal_isComputedWithAndShownAsInJavaScript() {
        var price = NumberSignal.of("p", new BigDecimal("10.50"));
        var other = NumberSignal.of("q", new BigDecimal("9.50"));
        var bodies = new ArrayList<String>();
        var computed = new ArrayList<String>();
        var evaluator = new Evaluator(new RandomTrees(0));
        for (var expr : List.<Expr<?>>of(price.plus(1), price.plus(other), price.minus(other), price.times(2), price.negated(),
                price.is(NumberExpr.of(10.5)), price.lessThan(other), price.isNot(other), price.fixed(1), price.rounded(),
                price.is(other).choose(other, price).plus(1), StringExpr.of("").plus(price), price,
                price.is(other).choose(other, price))) {
            bodies.add("let $p = '10.50', $q = '9.50'; return '' + (" + TextSink.text(expr) + ")");
            computed.add("string " + evaluator.text(expr));
        }
        assertSame(bodies, computed);
    }

    @Test
    void number_isPrintedAsInJavaScript() {
        var random = new Random(7);
        var numbers = random.longs(20_000).mapToDouble(Double::longBitsToDouble).filter(Double::isFinite);
        var bodies = new ArrayList<String>();
        var computed = new ArrayList<String>();
        var awkward = LongStream.rangeClosed(1, 200).mapToDouble(Double::longBitsToDouble);
        var everyday = random.ints(5000).mapToDouble(whole -> whole / 1000.0);
        var powers = IntStream.rangeClosed(-30, 30).mapToDouble(power -> Math.pow(10, power));
        List.of(numbers, awkward, everyday, powers).forEach(all -> all.forEach(number -> {
            bodies.add("return '' + " + number + " + '|' + (" + number + ").toFixed(2) + '|' + Math.round(" + number + ")");
            computed.add("string " + JsNumbers.text(number) + "|" + JsNumbers.fixed(number, 2) + "|"
                    + JsNumbers.text(JsNumbers.round(number)));
        }));
        assertSame(bodies, computed);
    }

    @Test
    void text_comesThroughAsItIs() {
        var bodies = new ArrayList<String>();
        var computed = new ArrayList<String>();
        var signal = StringSignal.of("s", "");
        for (var nasty : NastyTexts.all()) {
            bodies.add("let $s; " + TextSink.text(signal.setting(nasty)) + "; return $s");
            computed.add("string " + nasty);
            bodies.add("return " + TextSink.text(StringExpr.of(nasty).plus("x").plus(nasty)));
            computed.add("string " + nasty + "x" + nasty);
        }
        assertSame(bodies, computed);
    }

    private static void assertSame(List<String> bodies, List<String> computed) {
        var inJavaScript = NodeJs.run(bodies);
        assertEquals(inJavaScript.size(), computed.size());
        for (int i = 0; i < computed.size(); i++) {
            assertEquals(inJavaScript.get(i), computed.get(i), bodies.get(i));
        }
    }

    private static String typed(@Nullable Object value) {
        var zero = value instanceof Double number && number.equals(-0.0);
        var type = switch (value) {
            case Boolean b -> "boolean ";
            case Double d -> "number ";
            case String s -> "string ";
            case null, default -> throw new AssertionError(value);
        };
        return type + (zero ? "-0" : JsValues.text(value));
    }
}
