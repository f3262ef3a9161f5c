package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Dialog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeleteRowBrowserTest extends BrowserTest {
    @Test
    void row_goesOnceTheUserSaidYes() {
        var tab = open("/examples/delete-row");
        var asked = new ArrayList<String>();
        tab.onceDialog(dialog -> {
            asked.add(dialog.message());
            dialog.dismiss();
        });
        Visitor.button(tab, "Delete Alan Dijkstra").click();
        assertEquals(List.of("Delete Alan Dijkstra?"), asked);
        tab.onceDialog(Dialog::accept);
        Visitor.button(tab, "Delete Barbara Gosling").click();
        assertThat(tab.locator("#said")).hasText("Barbara Gosling was deleted.");
        assertThat(tab.locator("tbody tr")).hasCount(4);
        assertThat(tab.locator("tbody")).containsText("Alan Dijkstra");
        Visitor.button(tab, "Bring all back").click();
        assertThat(tab.locator("tbody tr")).hasCount(5);
        assertThat(Visitor.button(tab, "Bring all back")).isDisabled();
    }

    @EmbeddedClientOnly("what is patched in with autofocus gets no focus")
    @Test
    void focus_goesToTheNextRow() {
        var tab = open("/examples/delete-row");
        tab.onDialog(Dialog::accept);
        Visitor.button(tab, "Delete Alan Dijkstra").click();
        assertThat(Visitor.button(tab, "Delete Barbara Gosling")).isFocused();
        Visitor.button(tab, "Delete Edsger Johnson").click();
        assertThat(Visitor.button(tab, "Delete Dennis Hopper")).isFocused();
    }
}
