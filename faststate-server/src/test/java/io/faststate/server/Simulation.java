package io.faststate.server;

import static io.faststate.dsl.Html.button;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.server.SimulatedShop.Ids;
import io.faststate.server.SimulatedShop.Item;
import io.faststate.server.SimulatedShop.Items;
import io.faststate.server.SimulatedShop.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A shop under random changes, and visitors who click on pages of any age. The oracle of a click is a fresh page of the
 * same session: what it shows may run, and nothing else.
 */
final class Simulation implements AutoCloseable {
    private static final int VISITORS = 5;
    private static final int HELD = 120;
    private static final int RECENT = 10;
    private static final int MOST_ITEMS = 4;
    private static final int FEW_CHANGES = 3;
    private static final int MOST_CHANGES = 500;
    private static final Set<String> CHANGING = Set.of("inc", "set", "publish", "unpublish", "remove", "delete", "finish");
    /** Longer than the second within which a permission outside of states may still be used. */
    private static final long GRACE = 1_100_000_000L;

    private final Random random;
    private final SimulatedShop shop = new SimulatedShop();
    private final List<Person> people = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    /** What a fresh page of each person shows; gone with every change. */
    private final Map<Person, Set<String>> oracles = new HashMap<>();
    private final Tally tally = new Tally();
    private FastState server;
    private Runnable change = () -> {};
    private long serviceChangedAt = System.nanoTime() - GRACE;
    private int nextItem = 1;
    private int nextEvent = 1;
    private @Nullable Delivered last;

    Simulation(long seed) {
        random = new Random(seed);
        server = start();
        for (var i = 0; i < VISITORS; i++) {
            var visitor = Visitor.of(server);
            people.add(new Person(visitor, visitor.open("/change")));
        }
    }

    /** A visitor, and the tab that the changes of the visitor's session are made in. */
    private record Person(Visitor visitor, Tab control) {}

    /** A tab, and the buttons that it showed at some time. */
    private record Held(Person person, Tab tab, List<Tab.Shown> buttons) {}

    /** An event that may be delivered again. */
    private record Delivered(Held held, String action, String eventId) {}

    private FastState start() {
        var limits = Limits.defaults().eventsPerSecond(1_000_000);
        return Servers.start(builder ->
                builder.limits(limits).page("/", shop::view).page("/change", this::control));
    }

    /** A page whose button makes the next change. */
    private Node control(Page page) {
        return button("change").onClick(() -> change.run());
    }

    void run(int steps) {
        for (var done = 0; done < steps; ) {
            done += step();
        }
    }

    /** One step; a change of states counts as all the changes that it is made of. */
    private int step() {
        var dice = random.nextInt(1000);
        if (dice < 150) {
            return change();
        }
        if (dice < 180 || held.isEmpty()) {
            var person = people.get(random.nextInt(VISITORS));
            hold(new Held(person, person.visitor().open("/"), List.of()));
        } else if (dice < 980) {
            click();
        } else if (dice < 995) {
            server.feature().evictPageInstances();
        } else if (dice < 998) {
            changeService();
        } else if (random.nextInt(4) == 0) {
            restart();
        }
        return 1;
    }

    private void restart() {
        server.close();
        server = start();
        last = null;
        oracles.clear();
        people.forEach(person -> person.visitor().moveTo(server));
    }

    private void changeService() {
        oracles.clear();
        toggle("guard");
        if (random.nextBoolean()) {
            toggle("open");
            serviceChangedAt = System.nanoTime();
        }
    }

    private void toggle(String name) {
        if (shop.service.remove(name) == null) {
            shop.service.put(name, 1);
        }
    }

    /** Some changes at once, in the session of someone. */
    private int change() {
        var count = 1 + random.nextInt(random.nextInt(10) == 0 ? MOST_CHANGES : FEW_CHANGES);
        var seed = random.nextLong();
        change = () -> {
            var changes = new Random(seed);
            for (var i = 0; i < count; i++) {
                change(changes);
            }
        };
        oracles.clear();
        var reply = people.get(random.nextInt(VISITORS)).control().click("button");
        if (reply.status() != 200) {
            throw new AssertionError(reply.text());
        }
        return count;
    }

    private void change(Random dice) {
        switch (dice.nextInt(10)) {
            case 0, 1 -> items(list -> {
                if (list.size() < MOST_ITEMS) {
                    list.add(dice.nextInt(list.size() + 1), new Item(nextItem++, "a", dice.nextInt(3), false));
                }
                return list;
            });
            case 2 -> items(list -> {
                if (!list.isEmpty()) {
                    list.remove(dice.nextInt(list.size()));
                }
                return list;
            });
            case 3 -> items(list -> {
                if (!list.isEmpty()) {
                    list.add(dice.nextInt(list.size()), list.remove(dice.nextInt(list.size())));
                }
                return list;
            });
            case 4 -> item(dice, item -> item.named("t" + dice.nextInt(4)));
            case 5 -> item(dice, item -> item.priced(dice.nextInt(3)));
            case 6 -> item(dice, item -> item.done(dice.nextBoolean()));
            case 7 -> SimulatedShop.MODE.set(dice.nextBoolean() ? Mode.DRAFT : Mode.LIVE);
            case 8 -> SimulatedShop.ADMIN.set(dice.nextBoolean());
            default -> items(list -> {
                if (!list.isEmpty()) {
                    var id = list.get(dice.nextInt(list.size())).id();
                    SimulatedShop.SELECTED.set(id);
                    SimulatedShop.HIDDEN.update(hidden -> dice.nextInt(3) > 0 ? new Ids(Set.of()) : hidden.toggled(id));
                }
                return list;
            });
        }
    }

    private static void items(UnaryOperator<List<Item>> change) {
        SimulatedShop.ITEMS.set(new Items(List.copyOf(change.apply(new ArrayList<>(SimulatedShop.ITEMS.get().list())))));
    }

    private static void item(Random dice, UnaryOperator<Item> change) {
        items(list -> {
            if (!list.isEmpty()) {
                var at = dice.nextInt(list.size());
                list.set(at, change.apply(list.get(at)));
            }
            return list;
        });
    }

    /** Keeps what a tab shows now, for clicks on it at any time. */
    private void hold(Held shown) {
        var now = new Held(shown.person(), shown.tab(), shown.tab().buttons());
        if (held.size() < HELD) {
            held.add(now);
        } else {
            held.set(random.nextInt(HELD), now);
        }
    }

    private void click() {
        var repeated = last;
        if (repeated != null && random.nextInt(25) == 0) {
            deliverAgain(repeated);
            return;
        }
        var oldest = random.nextInt(3) == 0 ? 0 : Math.max(0, held.size() - RECENT);
        var chosen = held.get(oldest + random.nextInt(held.size() - oldest));
        if (chosen.buttons().isEmpty()) {
            return;
        }
        var button = chosen.buttons().get(random.nextInt(chosen.buttons().size()));
        var oracle = oracles.computeIfAbsent(chosen.person(), Simulation::freshPage);
        var eventId = "event-" + nextEvent++;
        deliver(chosen, button.action(), eventId);
        last = new Delivered(chosen, button.action(), eventId);
        judge(button.text(), shop.effects.take(), oracle);
        if (CHANGING.contains(button.text().split(" ", 2)[0])) {
            oracles.clear();
        }
        hold(chosen);
    }

    private static Set<String> freshPage(Person person) {
        return person.visitor().open("/").buttons().stream().map(Tab.Shown::text).collect(Collectors.toSet());
    }

    private void deliver(Held to, String action, String eventId) {
        var reply = to.tab().post(action, eventId, "{}");
        if (reply.status() != 200 || reply.reloads()) {
            throw new AssertionError(reply.status() + " " + reply.text());
        }
    }

    private void deliverAgain(Delivered event) {
        deliver(event.held(), event.action(), event.eventId());
        var effects = shop.effects.take();
        if (!effects.isEmpty()) {
            tally.wrong("repeated: " + effects);
        }
    }

    private void judge(String said, List<String> effects, Set<String> shown) {
        var revokedJustNow = said.startsWith("external") && System.nanoTime() - serviceChangedAt < GRACE;
        if (effects.isEmpty()) {
            tally.refused(shown.contains(said));
        } else if (!effects.equals(List.of(said))) {
            tally.wrong(said + " did " + effects);
        } else if (!shown.contains(said) && !revokedJustNow) {
            tally.wrong(said + " ran although a fresh page shows " + shown);
        } else {
            tally.ran();
        }
    }

    Tally tally() {
        return tally;
    }

    @Override
    public void close() {
        server.close();
    }

    /** How the clicks went. */
    static final class Tally {
        private final List<String> wrong = new ArrayList<>();
        private int ran;
        private int refused;
        private int refusedThoughShown;

        void ran() {
            ran++;
        }

        void refused(boolean shown) {
            refused++;
            refusedThoughShown += shown ? 1 : 0;
        }

        void wrong(String what) {
            wrong.add(what);
        }

        int rans() {
            return ran;
        }

        int wrong() {
            return wrong.size();
        }

        int refused() {
            return refused;
        }

        int refusedThoughShown() {
            return refusedThoughShown;
        }

        @Override
        public String toString() {
            return ran + " ran, " + refused + " refused, " + refusedThoughShown + " of them though shown, wrong: "
                    + wrong.stream().limit(5).toList();
        }
    }
}
