package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.none;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Handler;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A page with handlers of all shapes. Each button says what a click on it does: kind, row and value. */
final class SimulatedShop {
    record Item(int id, String title, int price, boolean done) {
        Item named(String other) {
            return new Item(id, other, price, done);
        }

        Item priced(int other) {
            return new Item(id, title, other, done);
        }

        Item done(boolean now) {
            return new Item(id, title, price, now);
        }
    }

    record Items(List<Item> list) {
        Items without(int id) {
            return new Items(list.stream().filter(item -> item.id() != id).toList());
        }

        Items with(Item changed) {
            return new Items(list.stream().map(item -> item.id() == changed.id() ? changed : item).toList());
        }
    }

    record Ids(Set<Integer> set) {
        Ids toggled(int id) {
            var ids = new TreeSet<>(set);
            if (!ids.remove(id)) {
                ids.add(id);
            }
            return new Ids(Set.copyOf(ids));
        }
    }

    enum Mode {
        DRAFT,
        LIVE
    }

    /** Handlers as a record, and by a method of it. */
    record Ping(int id, Effects effects) implements Handler {
        @Override
        public void run() {
            effects.did("ping", id, 0);
        }

        void byMethod() {
            effects.did("method", id, 0);
        }
    }

    /** What the handlers did. */
    static final class Effects {
        private final List<String> done = new ArrayList<>();

        synchronized void did(String kind, int row, Object value) {
            done.add(said(kind, row, value));
        }

        synchronized List<String> take() {
            var taken = List.copyOf(done);
            done.clear();
            return taken;
        }
    }

    static final State<Items> ITEMS = State.global("items", new Items(List.of()));
    static final State<Mode> MODE = State.global("mode", Mode.DRAFT);
    static final State<Integer> SELECTED = State.global("selected", 0);
    static final State<Ids> HIDDEN = State.global("hidden", new Ids(Set.of()));
    static final State<Boolean> ADMIN = State.session("admin", false);
    static final State<Integer> COUNT = State.session("count", 0);

    final Effects effects = new Effects();
    /** Data and permissions that no state holds. */
    final ConcurrentHashMap<String, Integer> service = new ConcurrentHashMap<>();

    static String said(String kind, int row, Object value) {
        return kind + " " + row + " " + value;
    }

    private static Button says(String kind, int row, Object value) {
        return button(said(kind, row, value));
    }

    Node view(Page page) {
        var items = ITEMS.get().list();
        var count = COUNT.get();
        var shown = items.stream().filter(item -> !HIDDEN.get().set().contains(item.id())).toList();
        return section(
                says("inc", 0, 0).onClick(() -> {
                    effects.did("inc", 0, 0);
                    COUNT.update(n -> n + 1);
                }),
                says("set", 0, count + 1).onClick(() -> {
                    effects.did("set", 0, count + 1);
                    COUNT.set((count + 1) % 4);
                }),
                MODE.get() == Mode.DRAFT
                        ? says("publish", 0, 0).onClick(() -> {
                            effects.did("publish", 0, 0);
                            MODE.set(Mode.LIVE);
                        })
                        : says("unpublish", 0, 0).onClick(() -> {
                            effects.did("unpublish", 0, 0);
                            MODE.set(Mode.DRAFT);
                        }),
                when(ADMIN.get(), () -> says("wipe", 0, 0).onClick(() -> effects.did("wipe", 0, 0))),
                when(
                        items.stream().filter(item -> item.id() == SELECTED.get()).findFirst(),
                        item -> says("selected", item.id(), 0).onClick(() -> effects.did("selected", item.id(), 0))),
                guard(
                        () -> service.containsKey("guard"),
                        () -> says("guarded", 0, 0).onClick(() -> effects.did("guarded", 0, 0))),
                when(
                        service.containsKey("open"),
                        () -> says("external", 0, 0).onClick(() -> effects.did("external", 0, 0))),
                loops(shown),
                rows(shown),
                live(ITEMS, table -> ul(each(table.list(), Item::id, item -> li(
                        says("live", item.id(), 0).onClick(() -> effects.did("live", item.id(), 0)),
                        item.done()
                                ? says("revive", item.id(), 0).onClick(event -> effects.did("revive", item.id(), 0))
                                : none())))));
    }

    /** Plain loops without keys, and handlers by way of a component's parameter. */
    private Node loops(List<Item> shown) {
        var loops = div();
        for (var item : shown) {
            loops.with(p(says("remove", item.id(), 0).onClick(() -> {
                effects.did("remove", item.id(), 0);
                ITEMS.update(all -> all.without(item.id()));
            })));
            loops.with(component("callback", item, () -> effects.did("callback", item.id(), 0)));
        }
        if (!shown.isEmpty()) {
            var ids = Set.copyOf(shown.stream().map(Item::id).toList());
            loops.with(says("bulk", 0, new TreeSet<>(ids)).onClick(() -> effects.did("bulk", 0, new TreeSet<>(ids))));
        }
        return loops;
    }

    private static Node component(String kind, Item item, Handler handler) {
        return p(says(kind, item.id(), 0).onClick(handler));
    }

    /** Keyed rows whose handlers capture whole records or ids only. */
    private Node rows(List<Item> shown) {
        return ul(each(shown, Item::id, item -> {
            var id = item.id();
            return li(
                    says("delete", id, 0).onClick(() -> {
                        effects.did("delete", item.id(), 0);
                        ITEMS.update(all -> all.without(item.id()));
                    }),
                    says("buy", id, item.price()).onClick(() -> effects.did("buy", item.id(), item.price())),
                    says("finish", id, item).onClick(() -> {
                        effects.did("finish", item.id(), item);
                        ITEMS.update(all -> all.with(item.done(true)));
                    }),
                    item.done()
                            ? says("undo", id, 0).onClick(() -> effects.did("undo", id, 0))
                            : says("do", id, 0).onClick(() -> effects.did("do", id, 0)),
                    says("plus", id, 0).onClick(() -> effects.did("plus", id, 0)),
                    says("ping", id, 0).onClick(new Ping(id, effects)),
                    says("method", id, 0).onClick(new Ping(id, effects)::byMethod));
        }));
    }
}
