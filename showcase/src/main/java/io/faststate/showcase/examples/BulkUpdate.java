package io.faststate.showcase.examples;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.tbody;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.thead;
import static io.faststate.dsl.Html.tr;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Button;
import io.faststate.dsl.element.Tr;
import io.faststate.dsl.signal.ListSignal;
import java.util.List;

/** Many rows that are chosen by their boxes and changed at once. */
final class BulkUpdate {
    private static final People AT_FIRST = People.of(6);
    private static final List<Long> EVERYONE = AT_FIRST.all().stream().map(Person::id).toList();

    private BulkUpdate() {}

    static Node view(Page page) {
        var people = page.session("peopleToUpdate", AT_FIRST);
        var said = page.tab("said", "");
        var chosen = page.signal("chosen", List.of(), Long.class);
        var all = page.signal("all", false);
        return section(
                        div(
                                        change(people, said, chosen, "Activate", true),
                                        change(people, said, chosen, "Deactivate", false))
                                .role("group"),
                        p(span(chosen.size().text()), " of ", EVERYONE.size(), " chosen").id("count"),
                        p(said.text()).id("said").role("status"),
                        div(table(
                                        thead(tr(
                                                th(label(
                                                        input().id("all").bind(all)
                                                                .onChange(chosen.setting(EVERYONE).onlyIf(all)
                                                                        .then(chosen.setting(List.of()).onlyIf(all.not()))),
                                                        " All")),
                                                th("Name"),
                                                th("Email"),
                                                th("Status"))),
                                        live(people, shown -> tbody(each(shown.all(), Person::id, person -> row(person, chosen))))))
                                .cls("stacked", "overflow-auto"))
                .effect(all.setting(chosen.size().is(EVERYONE.size())));
    }

    private static Button change(State<People> people, State<String> said, ListSignal<Long> chosen, String name, boolean active) {
        return button(name).data("variant", "outline").disabledWhen(chosen.isEmpty()).onClick(() -> {
            var ids = chosen.get();
            people.update(all -> all.active(ids, active));
            said.set(name + "d " + ids.size() + (ids.size() == 1 ? " person." : " people."));
            chosen.set(List.of());
        });
    }

    private static Tr row(Person person, ListSignal<Long> chosen) {
        return tr(
                td(input().bind(chosen, person.id()).aria("label", person.contact().fullName())),
                td(person.contact().fullName()),
                td(person.contact().email()),
                td(person.active() ? "Active" : "Inactive").cls("muted", !person.active()));
    }
}
