package io.faststate.showcase;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.tbody;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.tr;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Tr;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of many rows, each with two handlers and a class that follows which row is selected. */
final class RowSpeedPage {
    private RowSpeedPage() {}

    record Item(int id, String label) {
        Item changed() {
            return new Item(id, label + " !");
        }
    }

    /**
     * The rows.
     *
     * @param all the rows, in their order
     * @param next the id of the next one
     */
    record Items(List<Item> all, int next) {
        static final Items NONE = new Items(List.of(), 1);

        Items create(int count) {
            return new Items(List.of(), next).append(count);
        }

        Items append(int count) {
            var fresh = IntStream.range(next, next + count).mapToObj(id -> new Item(id, "Row " + id));
            return new Items(Stream.concat(all.stream(), fresh).toList(), next + count);
        }

        Items change(int step) {
            var some = IntStream.range(0, all.size()).mapToObj(i -> i % step == 0 ? all.get(i).changed() : all.get(i));
            return new Items(some.toList(), next);
        }

        Items swap() {
            var rows = new ArrayList<>(all);
            rows.set(1, all.get(998));
            rows.set(998, all.get(1));
            return new Items(List.copyOf(rows), next);
        }

        Items clear() {
            return new Items(List.of(), next);
        }

        Items without(int id) {
            return new Items(all.stream().filter(it -> it.id() != id).toList(), next);
        }
    }

    static Node view(Page page) {
        var items = page.tab("items", Items.NONE);
        var selected = page.tab("selected", 0);
        return div(
                p(
                        button("Create 1,000").id("create").onClick(() -> items.update(it -> it.create(1_000))),
                        button("Create 10,000").id("create-many").onClick(() -> items.update(it -> it.create(10_000))),
                        button("Append 1,000").id("append").onClick(() -> items.update(it -> it.append(1_000))),
                        button("Change every 10th").id("tenth").onClick(() -> items.update(it -> it.change(10))),
                        button("Change all").id("all").onClick(() -> items.update(it -> it.change(1))),
                        button("Swap").id("swap").onClick(() -> items.update(Items::swap)),
                        button("Clear").id("clear").onClick(() -> items.update(Items::clear))),
                live(items, it -> table(tbody(each(it.all(), Item::id, row -> row(row, items, selected))))));
    }

    private static Tr row(Item row, State<Items> items, State<Integer> selected) {
        var id = row.id();
        return tr(
                        td(id),
                        td(a(row.label()).cls("label").onClick(() -> selected.set(id))),
                        td(a("×").cls("remove").onClick(() -> items.update(it -> it.without(id)))))
                .cls("selected", selected.number(Integer::intValue).is(id));
    }
}
