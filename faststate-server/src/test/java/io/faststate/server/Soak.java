package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.store.StateStore;
import io.faststate.server.store.StoreException;
import io.faststate.server.testing.FaultyStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Many tabs that come, click and go, with faults of the store, of views, of handlers and of the network between: what the
 * server holds stays as large as it was. It takes ten minutes and is run by hand, by {@code -Dtest=Soak}; it prints what it
 * saw. {@code -Dfaststate.soak.seconds=15 -Dfaststate.soak.tabs=40} makes it shorter.
 */
class Soak {
    private static final State<Integer> COUNT = State.global("count", 0);
    private static final State<Integer> MINE = State.session("mine", 0);

    private static final int SAMPLES = 10;
    private static final int ROWS = 30;
    private static final long ROOM = 16 << 20;

    private final int seconds = Integer.getInteger("faststate.soak.seconds", 600);
    private final int tabs = Integer.getInteger("faststate.soak.tabs", 500);
    private final AtomicBoolean over = new AtomicBoolean();
    private final LongAdder clicks = new LongAdder();
    private final LongAdder opened = new LongAdder();
    private final LongAdder faults = new LongAdder();

    private static Node view(Page page) {
        var text = page.signal("text", "");
        return section(
                p(page.user().map(Object::toString).orElse("nobody")),
                p(MINE.text()),
                live(COUNT, count -> ul(each(IntStream.range(count % ROWS, count % ROWS + ROWS).boxed().toList(), n -> n,
                        n -> li(button("row " + n).onClick(() -> COUNT.set(n)))))),
                live(COUNT, count -> p("count " + 100 / (count % 7))),
                form(input().bind(text), button("Say")).onSubmit(() -> MINE.update(n -> n + text.get().length())),
                button("+1").onClick(() -> COUNT.update(n -> n + 1)),
                button("mine").onClick(() -> MINE.update(n -> n + 1)),
                button("in").onClick(e -> e.login("user" + MINE.get() % 50)),
                button("out").onClick(e -> e.logout()),
                button("fails").onClick(() -> {
                    throw new IllegalStateException("A fault that was asked for");
                }),
                guard(Guard.signedIn(), () -> button("others").onClick(e -> e.logoutOthers())));
    }

    @Test
    void server_underFaults_staysAsLargeAsItWas() throws Exception {
        var limits = Limits.defaults().sessions(500).pageInstances(300).tabs(500).sharedStates(5_000)
                .sessionIdle(Duration.ofSeconds(20)).tabIdle(Duration.ofSeconds(20)).eventMemory(Duration.ofSeconds(20))
                .heartbeat(Duration.ofSeconds(2));
        var store = FaultyStore.failing(FaultyStore.conflicting(StateStore.memory(), 11), 101);
        var heaps = new ArrayList<Long>();
        var threads = new ArrayList<Integer>();
        try (var server = Servers.start(builder -> builder.store(store).limits(limits).page("/", Soak::view))) {
            var visitors = IntStream.range(0, tabs)
                    .mapToObj(i -> Thread.startVirtualThread(() -> visit(server, new Random(i))))
                    .toList();
            var random = new Random(-1);
            for (var sample = 0; sample < SAMPLES; sample++) {
                var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos() / SAMPLES;
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                    disturb(server, random);
                }
                heaps.add(usedHeap());
                threads.add(Math.toIntExact(threads().values().stream().mapToLong(it -> it).sum()));
            }
            over.set(true);
            for (var visitor : visitors) {
                visitor.join();
            }
            Conditions.await(() -> server.feature().streams() == 0);
            System.out.println("Threads by name: " + threads());
            assertTrue(server.feature().pageInstances() <= 300);
        }
        System.out.printf("%d tabs, %d s: %d documents, %d clicks, %d faults; heap after each tenth in MB: %s; threads: %s%n",
                tabs, seconds, opened.sum(), clicks.sum(), faults.sum(), heaps.stream().map(it -> it >> 20).toList(), threads);
        assertTrue(clicks.sum() > tabs, "too little happened");
        assertTrue(median(heaps, SAMPLES - 3) < median(heaps, 2) * 5 / 4 + ROOM, heaps::toString);
        assertTrue(threads.getLast() <= threads.get(2) + 8, threads::toString);
    }

    /** One visitor after the other, each with a tab that does some things. */
    private void visit(FastState server, Random random) {
        while (!over.get()) {
            var visitor = Visitor.of(server);
            try (var tab = visitor.open("/")) {
                opened.increment();
                if (random.nextInt(3) > 0) {
                    tab.follow();
                }
                for (var left = random.nextInt(40); left > 0 && !over.get(); left--) {
                    var buttons = tab.buttons();
                    tab.post(buttons.get(random.nextInt(buttons.size())).action());
                    clicks.increment();
                    LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1_000)).toNanos());
                }
            } catch (AssertionError | UncheckedIOException e) {
                // A page that the fault of a store kept from being shown, or a stream that there were too many of.
                faults.increment();
            }
        }
    }

    /** What goes wrong around the server. */
    private void disturb(FastState server, Random random) {
        faults.increment();
        try {
            switch (random.nextInt(4)) {
                case 0 -> server.feature().evictPageInstances();
                case 1 -> server.logout("user" + random.nextInt(50));
                case 2 -> server.global(COUNT).set(random.nextInt(ROWS));
                default -> breakOff(server, random);
            }
        } catch (StoreException e) {
            // One of the faults of the store.
            faults.increment();
        }
    }

    /** A request of which only a part comes. */
    private static void breakOff(FastState server, Random random) {
        var request = "POST /_faststate/a/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.substring(0, 1 + random.nextInt(request.length() - 1))
                    .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many platform threads there are of each name, without the numbers in it; those of the tabs' own client aside. */
    private static Map<String, Long> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(it -> !it.getName().startsWith("HttpClient-"))
                .collect(Collectors.groupingBy(it -> it.getName().replaceAll("\\d+", "#"), TreeMap::new, Collectors.counting()));
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The middle one of three samples. */
    private static long median(List<Long> samples, int from) {
        var three = samples.subList(from, from + 3).stream().sorted().toList();
        assertEquals(3, three.size());
        return three.get(1);
    }
}
