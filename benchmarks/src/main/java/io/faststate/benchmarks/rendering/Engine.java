package io.faststate.benchmarks.rendering;

import io.faststate.benchmarks.data.Card;
import io.faststate.benchmarks.data.Presentation;
import io.faststate.benchmarks.data.Stock;
import java.util.List;

/** Renders the three pages. Every page ends as a fresh array of UTF-8 bytes; an engine is used by one thread. */
public interface Engine {
    /** A document with a table of stocks: short cells, many numbers. */
    byte[] stocks(List<Stock> stocks);

    /** A document with a list of talks: long texts. */
    byte[] presentations(List<Presentation> presentations);

    /** A document built from components that carry bindings and handlers. */
    byte[] components(List<Card> cards);
}
