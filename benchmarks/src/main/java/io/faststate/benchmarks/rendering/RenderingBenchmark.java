package io.faststate.benchmarks.rendering;

import io.faststate.benchmarks.data.Card;
import io.faststate.benchmarks.data.Cards;
import io.faststate.benchmarks.data.Presentation;
import io.faststate.benchmarks.data.Presentations;
import io.faststate.benchmarks.data.Stock;
import io.faststate.benchmarks.data.Stocks;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many pages a second one thread renders. Each engine and page has a JVM of its own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RenderingBenchmark {
    /** Which engine renders; without a value in the options, each of them. */
    @Param
    public EngineName engine;

    private Engine pages;
    private List<Stock> stocks;
    private List<Presentation> presentations;
    private List<Card> cards;

    /** Makes the engine and its data. */
    @Setup
    public void start() {
        pages = engine.create();
        stocks = Stocks.all();
        presentations = Presentations.all();
        cards = Cards.all(RouteIds::at);
    }

    /** A table of numbers and short texts. */
    @Benchmark
    public byte[] stocks() {
        return pages.stocks(stocks);
    }

    /** Long texts. */
    @Benchmark
    public byte[] presentations() {
        return pages.presentations(presentations);
    }

    /** Components with bindings and handlers. */
    @Benchmark
    public byte[] components() {
        return pages.components(cards);
    }
}
