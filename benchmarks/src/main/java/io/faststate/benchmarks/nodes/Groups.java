package io.faststate.benchmarks.nodes;

import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.metrics.Meters;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.Retentions;
import io.faststate.server.state.States;
import io.faststate.server.store.EventId;
import io.faststate.server.store.StateKey;
import io.faststate.server.store.StateStore;
import io.faststate.server.testing.TestPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Updates that a store writes, and the same by PostgreSQL alone.
 *
 * @param updates the updates of the store, per second
 * @param size how many were in a transaction, on average
 * @param alone the updates per second that pgbench makes by the same statements in transactions of this size
 */
record Groups(double updates, double size, double alone) {
    private static final State<Integer> COUNT = State.session("count", 0);
    private static final double NANOS = 1e9;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    /** Measures both, one after the other. */
    static Groups measure(TestPostgres server, int handlers, Duration time) throws IOException, InterruptedException {
        var schema = TestPostgres.schema();
        double updates;
        double size;
        try (var store = StateStore.postgres(server.pool(), schema)) {
            var states = new States(store, Retentions.DEFAULT, new Meters(new SimpleMeterRegistry()));
            update(states, handlers, time.dividedBy(2));
            var before = server.number("SELECT last_version FROM " + schema + ".clock");
            var groupsBefore = groups(server, schema);
            var begun = System.nanoTime();
            update(states, handlers, time);
            var seconds = (System.nanoTime() - begun) / NANOS;
            var count = server.number("SELECT last_version FROM " + schema + ".clock") - before;
            updates = count / seconds;
            size = (double) count / Math.max(1, groups(server, schema) - groupsBefore);
        }
        return new Groups(updates, size, alone(server, schema, (int) Math.max(1, Math.round(size)), time));
    }

    /** How many groups were written: each takes a transaction id of its own, and nothing else does. */
    private static long groups(TestPostgres server, String schema) {
        return server.number("SELECT pg_stat_get_xact_tuples_updated(c.oid) + pg_stat_get_tuples_updated(c.oid) FROM pg_class c"
                + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = 'clock' AND n.nspname = '" + schema + "'");
    }

    private static void update(States states, int handlers, Duration time) throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        var done = new LongAdder();
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < handlers; i++) {
            var tab = "tab" + i + "-" + end;
            var key = new StateKey(Scope.SESSION, tab, "count");
            threads.add(Thread.startVirtualThread(() -> {
                for (var event = 0; System.nanoTime() < end; event++) {
                    states.update(COUNT, key, n -> n + 1, EventClaim.of(new EventId(tab, "event " + event)));
                    done.increment();
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        // The database's statistics are up to a second late.
        Thread.sleep(Duration.ofMillis(1_500));
    }

    /** What one connection does in transactions of the statements that a group consists of. */
    private static double alone(TestPostgres server, String schema, int size, Duration time) throws IOException {
        var script = Files.createTempFile("group", ".sql");
        try {
            Files.writeString(script, script(schema, size));
            script.toFile().setReadable(true, false);
            var printed = server.client("pgbench", "-n", "-M", "prepared", "-c", "1", "-T", Long.toString(time.toSeconds()),
                    "-f", script.toString(), "postgres");
            var tps = TPS.matcher(printed);
            if (!tps.find()) {
                throw new IllegalStateException("pgbench printed " + printed);
            }
            return Double.parseDouble(tps.group(1)) * size;
        } finally {
            Files.delete(script);
        }
    }

    private static String script(String schema, int size) {
        var owners = IntStream.range(0, size).mapToObj(i -> "'pgbench" + i + "'").collect(Collectors.joining(", ", "ARRAY[", "]"));
        var scopes = repeated("'SESSION'", size);
        var names = repeated("'count'", size);
        return """
                BEGIN;
                SELECT last_version AS v, pg_current_xact_id()::text AS x FROM S.clock FOR UPDATE \\gset
                SELECT c.last_version, v.version, v.json, v.ends_at, k.scope, k.owner, k.name FROM S.clock c
                  CROSS JOIN unnest(SCOPES, OWNERS, NAMES) k(scope, owner, name)
                  LEFT JOIN S.value v ON v.scope = k.scope AND v.owner = k.owner AND v.name = k.name;
                SELECT e.tab, e.id FROM unnest(OWNERS, IDS) k(tab, id) JOIN S.event e ON e.tab = k.tab AND e.id = k.id;
                WITH put AS (
                  INSERT INTO S.value (scope, owner, name, version, json, ends_at)
                  SELECT * FROM unnest(SCOPES, OWNERS, NAMES, VERSIONS, JSONS, ZEROS)
                  ON CONFLICT (scope, owner, name)
                  DO UPDATE SET version = EXCLUDED.version, json = EXCLUDED.json, ends_at = EXCLUDED.ends_at),
                removed AS (
                  DELETE FROM S.value v USING unnest(ARRAY[]::text[], ARRAY[]::text[], ARRAY[]::text[]) k(scope, owner, name)
                  WHERE v.scope = k.scope AND v.owner = k.owner AND v.name = k.name),
                owned AS (
                  INSERT INTO S.owner (used_at, scope, owner)
                  SELECT 1, k.scope, k.owner FROM unnest(SCOPES, OWNERS) k(scope, owner) ON CONFLICT DO NOTHING),
                happened AS (
                  INSERT INTO S.event (committed_at, tab, id) SELECT 1, k.tab, k.id FROM unnest(OWNERS, IDS) k(tab, id)),
                changed AS (
                  INSERT INTO S.change (node, changed_at, version, scope, owner, name)
                  SELECT 'pgbench', 1, k.version, k.scope, k.owner, k.name
                  FROM unnest(VERSIONS, SCOPES, OWNERS, NAMES) k(version, scope, owner, name)),
                moved AS (
                  UPDATE S.clock SET last_version = :v::bigint + SIZE)
                SELECT pg_notify('pgbench', '');
                COMMIT;
                """
                .replace("VERSIONS", "(SELECT array_agg(:v::bigint + i) FROM generate_series(1, SIZE) i)")
                .replace("IDS", "(SELECT array_agg('event ' || (:v::bigint + i)) FROM generate_series(1, SIZE) i)")
                .replace("SCOPES", scopes).replace("OWNERS", owners).replace("NAMES", names)
                .replace("JSONS", repeated("'1234'", size)).replace("ZEROS", repeated("0::bigint", size))
                .replace("SIZE", Integer.toString(size)).replace("S.", schema + ".");
    }

    private static String repeated(String item, int times) {
        return IntStream.range(0, times).mapToObj(i -> item).collect(Collectors.joining(", ", "ARRAY[", "]"));
    }
}
