package io.faststate.benchmarks;

import io.faststate.benchmarks.events.EventsBenchmark;
import io.faststate.benchmarks.fanout.FanoutBenchmark;
import io.faststate.benchmarks.fanout.Footprint;
import io.faststate.benchmarks.fanout.LiveCharts;
import io.faststate.benchmarks.grid.GridFigures;
import io.faststate.benchmarks.json.JsonBenchmark;
import io.faststate.benchmarks.nodes.NodesFigures;
import io.faststate.benchmarks.rendering.RenderingBenchmark;
import io.faststate.benchmarks.state.StateBenchmark;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the comparison and prints its tables. Arguments: {@code --full} measures longer, {@code --smoke} hardly at all,
 * {@code rendering}, {@code events}, {@code state} or {@code fanout} runs only that group,
 * {@code footprint} tells what sessions and pages take of the heap, {@code charts} what live charts take of a core, {@code grid} how long a grid of 100,000 rows takes, and {@code nodes} what two nodes over PostgreSQL do.
 */
public final class Compare {
    private final PrintStream out;

    private Compare(PrintStream out) {
        this.out = out;
    }

    /** Runs the comparison. */
    public static void main(String[] args) throws RunnerException {
        var words = List.of(args);
        var effort = words.contains("--full") ? Effort.FULL : words.contains("--smoke") ? Effort.SMOKE : Effort.SHORT;
        var compare = new Compare(System.out);
        var tables = new Tables(System.out);
        if (words.contains("footprint")) {
            Footprint.print(System.out, words.contains("--smoke"));
            return;
        }
        if (words.contains("charts")) {
            LiveCharts.print(System.out, words.contains("--smoke"));
            return;
        }
        if (words.contains("nodes")) {
            NodesFigures.print(System.out, words.contains("--smoke"));
            return;
        }
        if (words.contains("grid")) {
            GridFigures.print(System.out, words.contains("--smoke"));
            return;
        }
        var all = List.of("rendering", "events", "state", "json", "fanout").stream().noneMatch(words::contains);
        if (all || words.contains("rendering")) {
            tables.rendering(compare.run(RenderingBenchmark.class, "engine", effort));
        }
        if (all || words.contains("events")) {
            tables.events(compare.run(EventsBenchmark.class, "server", effort.forServers()));
        }
        if (all || words.contains("state")) {
            tables.state(compare.run(StateBenchmark.class, "store", effort));
        }
        if (all || words.contains("json")) {
            tables.json(compare.run(JsonBenchmark.class, "way", effort));
        }
        if (all || words.contains("fanout")) {
            tables.fanout(compare.run(FanoutBenchmark.class, "shown", effort));
        }
    }

    private Scores run(Class<?> benchmarks, String contender, Effort effort) throws RunnerException {
        var scores = new Scores();
        for (int round = 1; round <= effort.rounds(); round++) {
            out.println(benchmarks.getSimpleName() + ": round " + round + " of " + effort.rounds());
            for (var result : round(benchmarks, effort)) {
                var parameters = result.getParams();
                var name = parameters.getBenchmark();
                scores.add(
                        name.substring(name.lastIndexOf('.') + 1),
                        parameters.getParam(contender),
                        result.getPrimaryResult().getScore());
            }
        }
        return scores;
    }

    private static Iterable<RunResult> round(Class<?> benchmarks, Effort effort) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(benchmarks.getName() + "\\.")
                        .forks(1)
                        .warmupIterations(effort.warmups())
                        .warmupTime(effort.time())
                        .measurementIterations(effort.iterations())
                        .measurementTime(effort.time())
                        .jvmArgs(jvm())
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static String[] jvm() {
        var arguments = new ArrayList<>(List.of("-Xms1g", "-Xmx1g", "-XX:+UseG1GC"));
        if (Runtime.version().feature() >= 23) {
            arguments.add("--sun-misc-unsafe-memory-access=allow"); // JMH uses it, and the JVM warns in every fork
        }
        return arguments.toArray(String[]::new);
    }
}
