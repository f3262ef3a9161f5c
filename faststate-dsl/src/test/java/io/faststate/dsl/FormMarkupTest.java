package io.faststate.dsl;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.fields;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.prevent;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.textarea;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.element.InputType;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.port.RenderWork;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ValueSignal;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What forms and fields have in their markup for where no client runs. */
class FormMarkupTest {
    /** A render in which each list has one item. */
    private static final RenderWork ONE_ITEM = (RenderWork) Proxy.newProxyInstance(
            FormMarkupTest.class.getClassLoader(), new Class<?>[] {RenderWork.class}, (proxy, method, arguments) -> 1);
    private static final StringSignal NAME = StringSignal.of("name", "<Ann>");

    enum Size {
        SMALL,
        LARGE
    }

    record Line(String product) {}

    record Order(Size size, List<Line> lines) {}

    record Tagged(Set<String> tags) {}

    private static final RecordSignal<Order> ORDER =
            RecordSignal.of("order", new Order(Size.LARGE, List.of(new Line("Tea"))));

    @Test
    void fields_haveTheNamesAndValuesOfTheirSignals() {
        assertEquals(
                "<textarea data-bind=\"name\" name=\"name\">&lt;Ann&gt;</textarea>", TestContext.render(textarea().bind(NAME)));
        assertEquals(
                "<input name=\"mine\" data-bind=\"name\" value=\"&lt;Ann&gt;\">",
                TestContext.render(input().name("mine").bind(NAME)));
        assertEquals(
                "<input value=\"other\" data-bind=\"name\" name=\"name\">",
                TestContext.render(input().value("other").bind(NAME)));
    }

    @Test
    void password_isNotWritten() {
        assertFalse(TestContext.render(input().type(InputType.PASSWORD).bind(NAME)).contains("Ann"));
    }

    @Test
    void choices_areThoseOfTheSignal() {
        var size = ValueSignal.of("size", Size.LARGE);
        assertEquals(
                "<select data-bind=\"size\" name=\"size\"><option value=\"SMALL\">s</option>"
                        + "<option value=\"LARGE\" selected>l</option></select>",
                TestContext.render(select(option("s").value(Size.SMALL), option("l").value(Size.LARGE)).bind(size)));
        assertTrue(TestContext.render(input().type(InputType.RADIO).value(Size.LARGE).bind(size)).endsWith(" checked>"));
        assertFalse(TestContext.render(input().type(InputType.RADIO).value(Size.SMALL).bind(size)).contains("checked"));
    }

    @Test
    void form_isPostedUnlessTheViewSendsItElsewhere() {
        Handler handler = () -> {};
        assertTrue(TestContext.render(form().onSubmit(handler)).contains(" method=\"post\""));
        assertFalse(TestContext.render(form().action("/search").onSubmit(handler)).contains("method"));
        assertFalse(TestContext.render(form()).contains("method"));
        assertTrue(TestContext.render(button("Add").onClick(handler, prevent())).contains("__prevent"));
    }

    @Test
    void itemsOfLists_areBoundByTheirPlace() {
        var line = Work.call(ONE_ITEM, () -> ORDER.list(Order::lines).items().getFirst());
        var markup = TestContext.render(input().bind(line, Line::product));
        assertTrue(markup.contains("data-bind=\"order.lines.0.product\" name=\"order.lines.0.product\" value=\"Tea\""), markup);
        assertEquals("<span data-text=\"$order.lines[0].product\">Tea</span>", TestContext.render(line.text(Line::product)));
        assertEquals("lines.0", line.path());
        assertEquals(Line.class, ORDER.list(Order::lines).itemType());
    }

    @Test
    void componentThatNoFieldShows_isRefused() {
        var tagged = RecordSignal.of("tagged", new Tagged(Set.of()));
        var refused = assertThrows(FastStateException.class, () -> TestContext.render(fields(tagged)));
        assertTrue(refused.toString().contains("tags"), refused.toString());
        assertEquals("", TestContext.render(fields(tagged).without(Tagged::tags)));
    }
}
