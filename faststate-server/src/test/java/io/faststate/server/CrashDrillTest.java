package io.faststate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.faststate.dsl.Scope;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server is killed again and again while browsers click, each of which repeats an event until it is answered. In the
 * end each click has counted once. The property {@code faststate.crash.seconds} makes the drill longer.
 */
@Tag("drill")
class CrashDrillTest {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("faststate.crash.seconds", 20));
    private static final int CLIENTS = 6;
    private static final int FEWEST_KILLS = 3;

    @TempDir
    private Path directory;

    private volatile int port;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger repeated = new AtomicInteger();

    private static final class Client {
        private final String name;
        private final Tab tab;
        private int ones;
        private int alls;
        private String last = "";

        private Client(String name, Tab tab) {
            this.name = name;
            this.tab = tab;
        }
    }

    @Test
    void clicks_whileTheServerIsKilledAgainAndAgain_countOnceEach() throws Exception {
        var file = directory.resolve("states.db");
        var errors = directory.resolve("errors.txt");
        var clients = new ArrayList<Client>();
        var threads = new ArrayList<Thread>();
        var failures = new ArrayList<Throwable>();
        var kills = 0;
        var server = CrashServer.on(file, errors);
        try {
            port = server.port();
            for (var i = 0; i < CLIENTS; i++) {
                clients.add(new Client("client" + i, Visitor.of(port).open("/client" + i)));
            }
            for (var client : clients) {
                threads.add(Thread.ofVirtual().start(() -> run(client, failures)));
            }
            var end = System.nanoTime() + TIME.toNanos();
            while (System.nanoTime() < end || kills < FEWEST_KILLS) {
                LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextLong(200, 1_500)).toNanos());
                server.kill();
                kills++;
                server = CrashServer.on(file, errors);
                port = server.port();
            }
            over.set(true);
            for (var thread : threads) {
                thread.join();
            }
            synchronized (failures) {
                assertEquals(List.of(), failures);
            }
            clients.forEach(this::assertShown);
        } finally {
            over.set(true);
            server.close();
        }
        assertStored(file, clients);
        var clicks = clients.stream().mapToInt(client -> client.ones + client.alls).sum();
        System.getLogger(CrashDrillTest.class.getName()).log(System.Logger.Level.INFO,
                "{0} kills, {1} clicks, {2} of them delivered more than once", kills, clicks, repeated.get());
    }

    private void run(Client client, List<Throwable> failures) {
        try {
            while (!over.get()) {
                if (ThreadLocalRandom.current().nextBoolean()) {
                    click(client, "#one");
                    client.ones++;
                } else {
                    click(client, "#all");
                    client.alls++;
                }
            }
        } catch (Throwable e) {
            over.set(true);
            synchronized (failures) {
                failures.add(e);
            }
        }
    }

    /** Sends an event until it is answered. */
    private void click(Client client, String button) {
        client.last = UUID.randomUUID().toString();
        var action = client.tab.action(button);
        for (var deliveries = 1; ; deliveries++) {
            try {
                client.tab.visitor().moveTo(port);
                var reply = client.tab.post(action, client.last, "{}");
                assertEquals(200, reply.status(), reply.text());
                assertEquals("", client.tab.notice());
                assertFalse(reply.reloads(), "The page was told to load itself again");
                if (deliveries > 1) {
                    repeated.incrementAndGet();
                }
                return;
            } catch (UncheckedIOException e) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    /** A repeated delivery is answered with the page as it is. */
    private void assertShown(Client client) {
        client.tab.visitor().moveTo(port);
        client.tab.post(client.tab.action("#one"), client.last, "{}");
        for (var scope : List.of("#own", "#session", "#tab")) {
            assertEquals(String.valueOf(client.alls), client.tab.text(scope), client.name + " " + scope);
        }
    }

    private static void assertStored(Path file, List<Client> clients) {
        try (var store = StateStore.sqlite(file)) {
            var total = store.load(new StateKey(Scope.GLOBAL, "", "total")).orElseThrow().value().as(CrashServer.TOTAL);
            assertEquals(clients.stream().mapToInt(client -> client.ones + client.alls).sum(), total);
        }
    }
}
