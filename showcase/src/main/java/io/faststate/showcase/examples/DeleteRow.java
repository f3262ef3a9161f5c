package io.faststate.showcase.examples;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.confirm;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.tbody;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.thead;
import static io.faststate.dsl.Html.tr;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Tr;

/** Rows that are deleted once the user said yes. */
final class DeleteRow {
    private static final People AT_FIRST = People.of(5);

    private DeleteRow() {}

    /**
     * What was deleted last.
     *
     * @param name whose row it was
     * @param next the id of the row that gets the focus in its place
     */
    record Deleted(String name, long next) {
        static final Deleted NOTHING = new Deleted("", 0);

        String words() {
            return name.isEmpty() ? "" : name + " was deleted.";
        }
    }

    static Node view(Page page) {
        var people = page.session("peopleToDelete", AT_FIRST);
        var last = page.tab("last", Deleted.NOTHING);
        return section(
                p(last.text(Deleted::words)).id("said").role("status"),
                live(people, last, (shown, deleted) -> div(table(
                                thead(tr(th("Name"), th("Email"), th("Action"))),
                                tbody(each(shown.all(), Person::id, person -> row(person, deleted.next(), people, last)))))
                        .cls("stacked", "overflow-auto")),
                button("Bring all back").data("variant", "secondary").disabledWhen(people.is(AT_FIRST::equals)).onClick(() -> {
                    people.set(AT_FIRST);
                    last.set(Deleted.NOTHING);
                }));
    }

    private static Tr row(Person person, long next, State<People> people, State<Deleted> last) {
        var name = person.contact().fullName();
        return tr(
                td(name),
                td(person.contact().email()),
                td(button("Delete").data("variant", "outline")
                        .aria("label", "Delete " + name)
                        .autofocus(person.id() == next)
                        .onClick(
                                () -> State.transaction(() -> {
                                    last.set(new Deleted(name, people.get().neighbour(person.id())));
                                    people.update(all -> all.without(person.id()));
                                }),
                                confirm("Delete " + name + "?"))));
    }
}
