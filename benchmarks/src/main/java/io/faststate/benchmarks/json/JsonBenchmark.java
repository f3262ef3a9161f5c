package io.faststate.benchmarks.json;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many values of a state are written as JSON, and read from it, in a second: a record with a list of 20 records. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
public class JsonBenchmark {
    private static final int LINES = 20;

    /** The way; without a value in the options, each of them. */
    @Param
    public JsonWay way;

    private Order order;
    private String json;

    /** Makes the value. */
    @Setup
    public void start() {
        order = Order.of(LINES);
        json = way.write(order);
        if (!way.read(json).equals(order)) {
            throw new IllegalStateException("The value did not come back as it was");
        }
    }

    /** To JSON. */
    @Benchmark
    public String write() {
        return way.write(order);
    }

    /** From JSON. */
    @Benchmark
    public Order read() {
        return way.read(json);
    }
}
