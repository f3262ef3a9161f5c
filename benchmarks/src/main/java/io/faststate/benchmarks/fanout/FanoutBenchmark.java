package io.faststate.benchmarks.fanout;

import io.faststate.server.datastar.EventWriter;
import io.faststate.server.instance.PageInstance;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How many page instances of as many sessions are brought up to date in a second after a shared change: from the change
 * to the bytes of each patch, which are not sent anywhere.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
public class FanoutBenchmark {
    private static final int INSTANCES = 1_000;

    /** How the pages show what is shared; without a value in the options, each of the ways. */
    @Param
    public Shown shown;

    private Pages pages;
    private List<PageInstance> instances;
    private int count;

    /** Opens the pages. */
    @Setup
    public void open() {
        pages = new Pages(shown);
        instances = IntStream.range(0, INSTANCES)
                .mapToObj(number -> pages.open(pages.session(number), number))
                .toList();
    }

    /** One change that all instances follow. */
    @Benchmark
    @OperationsPerInvocation(INSTANCES)
    public long fanout() throws Exception {
        count++;
        pages.change(count);
        var bytes = 0L;
        for (var instance : instances) {
            var events = EventWriter.create();
            instance.refresh(events, Long.MAX_VALUE);
            bytes += events.take().length;
        }
        if (bytes == 0) {
            throw new IllegalStateException("Nothing was patched");
        }
        return bytes;
    }
}
