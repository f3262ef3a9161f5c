package com.example.app;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static io.faststate.server.testing.PageAssertions.within;

import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestVisitor;
import org.junit.jupiter.api.Test;

@FastStateTest(App.class)
class NotesTest {
    @Test
    void note_isSeenByEveryone(TestApp app) {
        var ada = app.visitor().open("/");
        var bob = app.visitor().open("/");
        ada.fill("Note", "Buy milk").fill("Your name", "Ada").click("Add");
        assertThat(bob.row("Buy milk")).containsText("Ada");
        bob.click("Remove", within(bob.row("Buy milk")));
        assertThat(ada.row("Buy milk")).isGone();
    }

    @Test
    void blankNote_isRefused(TestVisitor visitor) {
        var page = visitor.open("/");
        page.fill("Note", " ").fill("Your name", "Ada").click("Add");
        assertThat(page.field("Note")).hasMessage("must not be blank");
    }

    @Test
    void likes_areEachVisitorsOwn(TestApp app) {
        var ada = app.visitor().open("/about");
        ada.click("Like").click("Like");
        assertThat(ada.withText("You like this 2 times.")).isVisible();
        assertThat(app.visitor().open("/about").withText("You like this 0 times.")).isVisible();
    }
}
