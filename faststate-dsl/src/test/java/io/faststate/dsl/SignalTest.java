package io.faststate.dsl;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.expression.TextSink;
import io.faststate.dsl.form.ChosenFile;
import io.faststate.dsl.form.FileSignal;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ListSignal;
import io.faststate.dsl.signal.NumberExpr;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ValueSignal;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalTest {
    private enum Show {
        ALL,
        OPEN {
            @Override
            public String toString() {
                return "open";
            }
        }
    }

    private record Draft(String text) {}

    @Test
    void sameNameAndType_isTheSameSignal() {
        assertEquals(StringSignal.of("a", "x"), StringSignal.of("a", "y"));
        assertEquals(StringSignal.of("a", "x").hashCode(), StringSignal.of("a", "y").hashCode());
    }

    @Test
    void otherNameOrType_isAnotherSignal() {
        assertFalse(StringSignal.of("a", "").equals(StringSignal.of("b", "")));
        assertFalse(NumberSignal.of("a", 1).equals(NumberSignal.of("a", 1L)));
    }

    @Test
    void type_isTheDeclaredOne() {
        assertEquals(Show.class, ValueSignal.of("a", Show.OPEN).type());
        assertEquals(Draft.class, RecordSignal.of("a", new Draft("")).type());
        assertEquals(Long.class, NumberSignal.of("a", 1L).type());
    }

    @Test
    void toString_isRefused() {
        var signal = StringSignal.of("name", "");
        var error = assertThrows(FastStateException.class, signal::toString);
        assertThat(error.getMessage(), containsString("Signal name is not text: put signal.text()"));
    }

    @Test
    void toString_ofAnExpressionIsRefused() {
        var expr = StringSignal.of("name", "").trim();
        assertThrows(FastStateException.class, expr::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_a", "1a", "a-b", "a.b", "a b", "a$", "é"})
    void name_isChecked(String name) {
        assertThrows(FastStateException.class, () -> BooleanSignal.of(name, true));
    }

    @Test
    void get_needsAHandler() {
        var signal = BooleanSignal.of("open", true);
        assertThrows(FastStateException.class, signal::get);
    }

    static Stream<Number> inexact() {
        return Stream.of(
                (1L << 53) + 1, -(1L << 53) - 1, Double.NaN, Double.POSITIVE_INFINITY, Float.NaN,
                new BigDecimal("0.12345678901234567890"), BigDecimal.TEN.pow(400), new AtomicInteger(1));
    }

    @ParameterizedTest
    @MethodSource("inexact")
    void numberThatTheBrowserCannotHold_isRefused(Number number) {
        assertThrows(FastStateException.class, () -> NumberSignal.of("a", number));
        assertThrows(FastStateException.class, () -> NumberSignal.of("a", 1).lessThan(number));
    }

    @Test
    void numberOfTheEdge_isWritten() {
        assertEquals("9007199254740992", TextSink.text(NumberExpr.of(1L << 53)));
    }

    @Test
    void decimal_isWrittenAsTheBrowserHasIt() {
        assertEquals("0.1", TextSink.text(NumberExpr.of(0.1f)));
        assertEquals("1.5", TextSink.text(NumberExpr.of(new BigDecimal("1.50"))));
    }

    @Test
    void list_isKnownByTheTypeOfItsItems() {
        assertEquals(ListSignal.of("a", List.of("x"), String.class), ListSignal.of("a", List.of(), String.class));
        assertFalse(ListSignal.of("a", List.of(), String.class).equals(ListSignal.of("a", List.of(), Show.class)));
        assertFalse(FileSignal.of("a").equals(ListSignal.of("a", List.of(), String.class)));
    }

    @Test
    void list_isWrittenAsJson() {
        var shows = ListSignal.of("a", List.of(), Show.class);
        var button = TestContext.render(Html.button().onClick(shows.setting(List.of(Show.OPEN, Show.ALL))));
        assertThat(button, containsString("\"$a = [&#34;OPEN&#34;,&#34;ALL&#34;]\""));
        assertEquals("$a.includes(\"OPEN\")", TextSink.text(shows.contains(Show.OPEN)));
        assertEquals("$a.length === 0", TextSink.text(shows.isEmpty()));
    }

    @Test
    void listOfOtherThings_isRefused() {
        assertThrows(FastStateException.class, () -> ListSignal.of("a", List.of(), Draft.class));
    }

    @Test
    void files_cannotBeGivenByAHandler() {
        var file = ChosenFile.of("a.txt", "text/plain", new byte[] {'x'});
        assertThrows(FastStateException.class, () -> FileSignal.of("a").setting(List.of(file)));
        assertEquals("$a = []", TextSink.text(FileSignal.of("a").setting(List.of())));
    }

    @Test
    void enumConstant_isWrittenByName() {
        assertEquals("$a = \"OPEN\"", TextSink.text(ValueSignal.of("a", Show.ALL).setting(Show.OPEN)));
    }
}
