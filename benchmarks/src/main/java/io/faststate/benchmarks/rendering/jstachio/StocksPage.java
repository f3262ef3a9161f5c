package io.faststate.benchmarks.rendering.jstachio;

import io.faststate.benchmarks.data.Stock;
import io.jstach.jstache.JStache;
import java.util.List;

/** The model of {@code stocks.mustache}. */
@JStache(path = "io/faststate/benchmarks/rendering/jstachio/stocks.mustache")
public record StocksPage(List<Stock> stocks) {}
