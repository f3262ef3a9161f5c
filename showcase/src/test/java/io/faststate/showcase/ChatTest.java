package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.dsl.User;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.Limits;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@FastStateTest(ChatTest.class)
class ChatTest {
    private static final User ADA = new User("ada", "Ada", Set.of());
    private static final User BOB = new User("bob", "Bob", Set.of());

    static FastStateBuilder application() {
        return Showcase.application().limits(Limits.defaults().presenceCheck(Duration.ofMillis(200)));
    }

    private static void say(TestPage page, String text) {
        page.fill("Message", text).click("Send");
    }

    private static TestElement messages(TestPage page) {
        return page.find(By.css("#messages li"));
    }

    private static void assertHere(TestPage page, String count, String... names) {
        assertThat(page.find(By.css("#count"))).hasText(count);
        assertThat(page.find(By.css("#people li"))).hasTexts(names);
    }

    @Test
    void twoUsersInThreeTabs_seeEachOtherAndWhatIsSaid(TestApp app) {
        var ada = app.visitor().signedInAs(ADA);
        var first = ada.open("/chat");
        var second = ada.open("/chat");
        var third = app.visitor().signedInAs(BOB).open("/chat");
        var pages = List.of(first, second, third);
        for (var page : pages) {
            assertHere(page, "2 people in 3 tabs", "Ada", "Bob");
        }
        say(first, "Hello, Bob!");
        assertThat(first.field("Message")).hasValue("");
        for (var page : pages) {
            assertThat(messages(page)).hasTexts("Ada Hello, Bob!");
        }
        third.field("Message").fill("Hello, Ada!").press("Enter");
        for (var page : pages) {
            assertThat(messages(page)).hasTexts("Ada Hello, Bob!", "Bob Hello, Ada!");
        }
        second.close();
        assertHere(first, "2 people in 2 tabs", "Ada", "Bob");
        third.open("/counter");
        assertHere(first, "1 person in 1 tab", "Ada");
        third.open("/chat");
        assertHere(first, "2 people in 2 tabs", "Ada", "Bob");
        assertThat(messages(third)).hasCount(2);
    }

    @Test
    void browser_thatIsGone_isMissed(TestApp app) {
        var page = app.visitor().open("/chat");
        var other = app.visitor();
        other.open("/chat");
        assertHere(page, "2 people in 2 tabs", "Guest guest", "Guest guest");
        other.close();
        assertHere(page, "1 person in 1 tab", "Guest guest");
    }

    @Test
    void guest_isCalledAsTold(TestApp app) {
        var guest = app.visitor().open("/chat");
        var other = app.visitor().signedInAs(ADA).open("/chat");
        guest.fill("Your name", "Zoe");
        assertHere(other, "2 people in 2 tabs", "Ada", "Zoe guest");
        say(guest, "<b>Hi</b>");
        assertThat(messages(other)).hasTexts("Zoe guest <b>Hi</b>");
        guest.clear("Your name");
        assertThat(guest.field("Your name")).hasMessage("must not be blank");
        assertHere(other, "2 people in 2 tabs", "Ada", "Zoe guest");
    }

    @Test
    void userWhoIsTyping_keepsTheTextWhileOthersSpeak(TestApp app) {
        var page = app.visitor().open("/chat");
        var other = app.visitor().open("/chat");
        page.fill("Message", "not sent yet");
        say(other, "hello");
        assertThat(messages(page)).hasCount(1);
        assertThat(page.field("Message")).hasValue("not sent yet");
        assertThat(page.field("Message")).isFocused();
    }

    @Test
    void oldMessages_makeRoom(TestApp app) {
        var page = app.visitor().open("/chat");
        app.running().global(Chat.STATE).update(chat -> {
            var all = chat;
            for (var i = 0; i < Chat.KEPT; i++) {
                all = all.say("Ada", false, "Message " + i);
            }
            return all;
        });
        assertThat(messages(page)).hasCount(Chat.KEPT);
        say(page, "one more");
        assertThat(messages(page).nth(0)).containsText("Message 1");
        assertThat(messages(page).nth(Chat.KEPT - 1)).containsText("one more");
        assertThat(messages(page)).hasCount(Chat.KEPT);
    }
}
