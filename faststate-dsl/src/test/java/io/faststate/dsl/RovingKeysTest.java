package io.faststate.dsl;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.TestContext.render;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.faststate.dsl.element.Roving;
import org.junit.jupiter.api.Test;

class RovingKeysTest {
    @Test
    void options_areWordsOfOneAttribute() {
        assertEquals("<div data-roving=\"horizontal wrap\"><button>A</button></div>",
                render(div(button("A")).roving(Roving.horizontal().wrap())));
        assertEquals("<div data-roving=\"vertical role=menuitem,menuitemcheckbox typeahead click\"></div>",
                render(div().roving(Roving.vertical().items("menuitem", "menuitemcheckbox").typeAhead().clicking())));
        assertEquals("<div data-roving=\"grid page=20\"></div>",
                render(div().roving(Roving.both()).roving(Roving.grid().page(20))));
    }

    @Test
    void optionsThatDoNotFit_areRefused() {
        assertEquals("wrap() is not for a grid: use vertical(), horizontal() or both()",
                assertThrows(FastStateException.class, () -> Roving.grid().wrap()).getMessage());
        assertEquals("page(5) is for a grid: start with Roving.grid()",
                assertThrows(FastStateException.class, () -> Roving.vertical().page(5)).getMessage());
        assertEquals("page(0) is not a number of rows: use 1 to 1000",
                assertThrows(FastStateException.class, () -> Roving.grid().page(0)).getMessage());
        assertEquals("'#x' is not a role: use one such as treeitem",
                assertThrows(FastStateException.class, () -> Roving.vertical().items("#x")).getMessage());
        assertEquals("The option wrap is set twice: vertical wrap",
                assertThrows(FastStateException.class, () -> Roving.vertical().wrap().wrap()).getMessage());
    }

    @Test
    void attribute_isTheClientsOwn() {
        assertThrows(FastStateException.class, () -> div().data("roving", "vertical"));
    }
}
