package io.faststate.dsl;

import static io.faststate.dsl.Html.async;
import static io.faststate.dsl.Html.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.element.InputType;
import java.lang.constant.Constable;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ContentTest {
    @Test
    void mixedContent_isWrittenInOrder() {
        assertEquals(
                "<p>a <b>b</b> 1 2.5 -7 true x NUMBER 0.1</p>",
                render(p("a ", b("b"), ' ', 1, " ", 2.5, " ", -7L, " ", true, " ", 'x', " ", InputType.NUMBER, " ", 0.1f)));
    }

    @Test
    void text_takesAnyValue() {
        assertEquals("<p>1.50[&lt;]</p>", render(p(text(new BigDecimal("1.50")), text(List.of("<")))));
    }

    @Test
    void conditions_chooseContent() {
        assertEquals(
                "<p>abc</p>",
                render(p(
                        when(true, text("a")),
                        when(false, text("x")),
                        when(true, () -> text("b")),
                        when(false, () -> text("x")),
                        when(Optional.of("c"), Html::text),
                        when(Optional.empty(), Html::text),
                        none())));
    }

    @Test
    void fragmentsAndCollections_addNoElement() {
        assertEquals(
                "<p>abcd</p>",
                render(p(fragment("a", fragment(List.of("b")))).with("c").with(List.of("d"))));
    }

    @Test
    void each_withoutKey_addsNoIds() {
        assertEquals("<ul><li>1</li><li>2</li></ul>", render(ul(each(List.of(1, 2), n -> li(n)))));
    }

    @Test
    void attachedElement_isRefusedElsewhere() {
        var shared = div();
        section(shared);
        assertRefused("Div is already inside Section; build a new one for each render", () -> p(shared));
        assertRefused("Div is already inside Section; build a new one for each render", () -> fragment(shared));
        assertRefused("Div is already inside Section; build a new one for each render", () -> p().with(shared));
    }

    @Test
    void sameElementTwiceInOneParent_isRefused() {
        var shared = b("x");
        assertRefused("B is already inside P; build a new one for each render", () -> p(shared, shared));
    }

    @Test
    void asyncAndItsPlaceholder_belongToOneParentToo() {
        var placeholder = p("Loading…");
        var shared = async(() -> "value", it -> p(it), placeholder);
        div(shared);
        assertRefused("async(…) is already inside Div; build a new one for each render", () -> div(shared));
        assertRefused("P is already inside async(…); build a new one for each render", () -> div(placeholder));
    }

    @Test
    void fragment_belongsToOneParentToo() {
        var shared = fragment("x");
        div(shared);
        assertRefused("a fragment is already inside Div; build a new one for each render", () -> div(shared));
    }

    @Test
    void elementInsideItself_isRefused() {
        var outer = div();
        var inner = p();
        outer.with(inner);
        assertRefused("Div can't be inside itself", () -> inner.with(outer));
    }

    @Test
    void rawMarkupAndPrerendered_mayBeShared() {
        var line = prerender(hr());
        assertEquals("<p><hr><hr><i></i></p>", render(p(line, line, raw("<i></i>"))));
    }

    @Test
    void nullContent_namesTheParentAndThePlace() {
        String missing = missing();
        assertRefused("Content 2 of 3 in P is null; use none()", () -> p("a", missing, "b"));
        assertRefused("Content 1 of 1 in a fragment is null; use none()", () -> fragment(missing));
        assertRefused("The content of Div is null; use none()", () -> div((Constable[]) missing()));
    }

    @Test
    void otherConstables_areRefused() {
        assertRefused(
                "Content 1 of 1 in P is a java.lang.Class: content is text, numbers, enums and nodes; use text(…) for "
                        + "the text of anything else",
                () -> p(String.class));
        assertRefused(
                "Content 1 of 1 in P is a java.lang.invoke.MethodType: content is text, numbers, enums and nodes; use "
                        + "text(…) for the text of anything else",
                () -> p(MethodType.methodType(void.class)));
    }

    @Test
    void nullAttribute_namesIt() {
        String missing = missing();
        var error = assertThrows(NullPointerException.class, () -> a("x").href(missing));
        assertEquals("href of A is null", error.getMessage());
    }

    @Test
    void voidElement_refusesContent() {
        assertRefused("Br can't have content", () -> br().with("x"));
    }

    @Test
    void customElement_checksItsName() {
        assertEquals("<my-tag>x</my-tag>", render(element("my-tag", "x")));
        assertEquals("<mi>x</mi>", render(element("mi", "x")));
        for (var name : List.of("div", "x", "My-tag", "my tag-", "my-tag>", "a-b\"", "script", "", "-a", "font-face")) {
            assertThrows(FastStateException.class, () -> element(name), name);
        }
    }

    @Test
    void document_beginsWithItsType() {
        assertEquals("<!DOCTYPE html><html lang=\"en\"></html>", render(document(html().lang("en"))));
    }

    /** Null, in a way that the compiler doesn't see. */
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T missing() {
        return (T) Optional.empty().orElse(null);
    }

    private static void assertRefused(String message, Executable action) {
        assertEquals(message, assertThrows(FastStateException.class, action).getMessage());
    }
}
