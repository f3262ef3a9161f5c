package io.faststate.showcase;

import static io.faststate.dsl.EventOption.optimistic;
import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.confirm;
import static io.faststate.dsl.Html.debounce;
import static io.faststate.dsl.Html.dialog;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.ul;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.FormEncoding;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.form.UploadedFile;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Pages on which the test kit is tested in both of its engines. */
final class KitPages {
    private static final State<Notes> NOTES = State.global("kitNotes", new Notes(List.of()));
    private static final State<Integer> SECONDS = State.global("kitSeconds", 0);
    private static final State<String> BRIEF = State.global("kitBrief", "gone").ttl(Duration.ofMinutes(10));

    private static final Upload FILES = Upload.of("files").types("text/plain").count(3);

    /** Lets handlers go on that wait for the test. */
    static final Semaphore GATE = new Semaphore(0);

    record Notes(List<String> all) {
        Notes with(String note) {
            var more = new ArrayList<>(all);
            more.add(note);
            return new Notes(List.copyOf(more));
        }
    }

    private KitPages() {}

    static FastStateBuilder application() {
        return FastState.builder()
                .page("/", KitPages::home)
                .page("/notes", KitPages::notes)
                .page("/time", KitPages::time)
                .page("/client", KitPages::client)
                .page("/plain", KitPages::plain)
                .page("/unlabelled", page -> section(label("Named", input().name("named")), input().name("nameless")))
                .page("/slow", KitPages::slow)
                .page("/files", KitPages::files)
                .page("/screen", KitPages::screen)
                .page("/pointer", page -> p("Pointing").showWhen(page.media("(hover: hover)")))
                .page("/fails", page -> section(h1("Fails"), button("Fail").onClick(() -> {
                    throw new IllegalStateException("as the test wants");
                })));
    }

    private static Node home(Page page) {
        var text = page.signal("text", "");
        return section(h1("Home"), a("Notes").href("/notes"), label("Draft", input().bind(text)));
    }

    private static Node notes(Page page) {
        var text = page.signal("text", "");
        return section(
                h1("Notes"),
                a("Home").href("/"),
                label("Note", input().bind(text).onKey("Enter", () -> {
                    NOTES.update(all -> all.with(text.get()));
                    text.set("");
                })),
                button("Save").onClick(e -> {
                    var lines = String.join("\n", NOTES.get().all());
                    e.download("notes.txt", "text/plain", out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
                }),
                button("Clear").onClick(() -> NOTES.set(new Notes(List.of())), confirm("Really?")),
                live(NOTES, all -> ul(each(all.all(), note -> note, note -> li(span(note))))));
    }

    private static Node time(Page page) {
        var search = page.signal("search", "");
        var found = page.tab("found", "nothing");
        page.every(Duration.ofSeconds(1), () -> SECONDS.update(n -> n + 1));
        return section(
                label("Search", input().bind(search).onInput(() -> found.set(search.get()), debounce(Duration.ofSeconds(2)))),
                p(found.text(it -> "Found " + it)),
                p(SECONDS.text(it -> it / 60 + " minutes")),
                button("Keep").onClick(() -> BRIEF.set("kept")),
                p(BRIEF.text(it -> "Brief is " + it)));
    }

    private static Node client(Page page) {
        var open = page.signal("open", false);
        var name = page.signal("name", "Ada");
        var size = page.signal("size", "small");
        return section(
                label(input().bind(open), " Details"),
                p("The details").showWhen(open),
                label("Name", input().bind(name)),
                p("Hello ", name.text(), "!"),
                label("Size", select(option("small"), option("large")).bind(size)),
                p("Large it is").showWhen(size.is("large")),
                button("Greet").disabledWhen(name.isBlank()).onClick(name.setting("Bob")),
                dialog(p("Are you sure?"), button("Leave it").onClick(open.setting(false))).openWhen(open));
    }

    private static Node slow(Page page) {
        var busy = page.signal("busy", false);
        var text = page.signal("text", "");
        var done = page.tab("done", "nothing");
        return section(
                label("Text", input().bind(text)),
                button("Work").indicator(busy).onClick(() -> {
                    GATE.acquire();
                    done.set(text.get() + text.get());
                }, optimistic(text.setting("sent"))),
                p("Working").showWhen(busy),
                p(done.text(it -> "Done " + it)));
    }

    private static Node files(Page page) {
        var sent = page.tab("sent", "nothing");
        return section(
                form(label("Files", input().bind(FILES)), FILES.error(), button("Send"))
                        .enctype(FormEncoding.MULTIPART)
                        .onSubmit(() -> sent.set(String.join(", ", FILES.files().stream().map(UploadedFile::name).toList()))),
                p(sent.text(it -> "Sent " + it)),
                p("Nothing can be dropped here"));
    }

    private static Node screen(Page page) {
        return section(
                p("Narrow").showWhen(page.narrow()),
                p("Dark").showWhen(page.prefersDark()),
                p("Still").showWhen(page.media("(prefers-reduced-motion: reduce)")),
                p("Wide").showWhen(page.media("screen and (min-width: 60em)")),
                p("Medium").showWhen(page.media("(600px <= width < 960px), (orientation: portrait) and (not (width < 600px))")));
    }

    private static Node plain(Page page) {
        var name = page.signal("name", "");
        var said = page.session("said", "nothing");
        return section(
                form(label("Name", input().bind(name)), button("Say")).onSubmit(() -> said.set(name.get())),
                p(said.text(it -> "Said " + it)));
    }
}
