package io.faststate.showcase.drill;

import io.faststate.server.testing.By;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Three nodes of an application over one database, behind a network that sends each request to any of them, while people click:
 * nodes are killed and stopped, the database is restarted, connections break, the clocks are apart, and in the middle another
 * version of the application is rolled out. In the end each acknowledged click has counted once, and all pages show the same.
 */
final class NodesDrill implements AutoCloseable {
    private static final List<Duration> CLOCKS = List.of(Duration.ZERO, Duration.ofSeconds(60), Duration.ofSeconds(-60));
    private static final Duration AGREEMENT = Duration.ofSeconds(5);
    private static final Duration DELIVERY = Duration.ofMinutes(1);

    private final DrillTarget target;
    private final TestPostgres database = TestPostgres.start();
    private final List<NodeProcess> nodes = new ArrayList<>();
    private final People people;
    private List<String> command;
    private int kills;
    private int stops;
    private int restarts;
    private int cuts;
    private long agreedAfterMillis;

    NodesDrill(DrillTarget target) throws IOException {
        this.target = target;
        this.command = target.command();
        var logs = Files.createDirectories(Path.of("target", "drill"));
        for (var clock : CLOCKS) {
            var log = logs.resolve("node" + nodes.size() + ".log");
            Files.deleteIfExists(log);
            nodes.add(new NodeProcess(database.url(), target.ready(), log, clock));
        }
        this.people = new People(target, ports());
    }

    private int[] ports() {
        return nodes.stream().mapToInt(NodeProcess::port).toArray();
    }

    /**
     * Runs it.
     *
     * @param persons how many people click
     * @param browsers how many of them do so in a browser
     * @param fewestKills how many nodes are killed at least
     */
    void run(Duration time, int persons, int browsers, int fewestKills) throws InterruptedException {
        nodes.forEach(node -> node.start(command));
        for (var i = 0; i < persons; i++) {
            people.begin("person" + i, i < browsers);
        }
        var begin = System.nanoTime();
        while (isGood() && (System.nanoTime() - begin < time.toNanos() / 2 || kills < fewestKills / 2)) {
            fault();
        }
        command = target.next();
        nodes.forEach(this::again);
        while (isGood() && (System.nanoTime() - begin < time.toNanos() || kills < fewestKills)) {
            fault();
        }
        var last = System.nanoTime();
        people.stopClicking(DELIVERY);
        var total = isGood() ? agreement(last) : "";
        people.close();
        if (!isGood()) {
            var failure = new AssertionError("Somebody could not go on. " + this);
            people.failures().forEach(failure::addSuppressed);
            throw failure;
        }
        look(page -> target.check(people.clients(), page));
        if (!people.agreeOn(total)) {
            throw new AssertionError("The pages show " + people.clients().stream().map(DrillClient::total).distinct().toList()
                    + " and not " + total + ". " + this);
        }
    }

    private boolean isGood() {
        return people.failures().isEmpty();
    }

    /** The total, once all pages show it, or once they should. */
    private String agreement(long since) {
        var total = new String[1];
        look(page -> total[0] = page.find(By.css(target.total())).text());
        while (!people.agreeOn(total[0]) && System.nanoTime() - since < AGREEMENT.toNanos()) {
            LockSupport.parkNanos(1_000_000);
        }
        agreedAfterMillis = (System.nanoTime() - since) / 1_000_000;
        return total[0];
    }

    /** Looks at a page that is loaded now. */
    private void look(Consumer<TestPage> looking) {
        try (var app = TestApp.at(ports())) {
            app.log().allow("");
            looking.accept(app.visitor().open(target.path().apply("nobody")));
        }
    }

    private void fault() {
        pause(300, 1_500);
        var node = nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()));
        switch (ThreadLocalRandom.current().nextInt(8)) {
            case 0 -> {
                stops++;
                again(node);
            }
            case 1 -> {
                restarts++;
                database.end();
                pause(200, 2_000);
                database.begin();
            }
            case 2 -> {
                cuts++;
                people.dropConnections();
            }
            default -> {
                kills++;
                node.kill();
                pause(0, 500);
                node.start(command);
            }
        }
    }

    private void again(NodeProcess node) {
        node.stop();
        node.start(command);
    }

    private static void pause(long least, long most) {
        LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextLong(least, most)).toNanos());
    }

    /** What happened. */
    @Override
    public String toString() {
        var done = people.clients().stream().mapToInt(client -> target.buttons().stream().mapToInt(client::done).sum()).sum();
        var failed = people.clients().stream().mapToInt(client -> target.buttons().stream().mapToInt(client::failed).sum()).sum();
        var refused = people.clients().stream().mapToInt(DrillClient::refused).sum();
        return kills + " nodes killed, " + stops + " stopped, 3 replaced by another version, " + restarts + " restarts of the database, "
                + cuts + " times all connections cut, clocks 60 s apart; " + done
                + " clicks acknowledged, " + failed + " failed, " + refused + " refused; all pages agreed after " + agreedAfterMillis + " ms";
    }

    @Override
    public void close() {
        people.close();
        nodes.forEach(NodeProcess::close);
        database.close();
    }
}
