package io.faststate.benchmarks.rendering.rocker;

import com.fizzed.rocker.runtime.ArrayOfByteArraysOutput;
import com.fizzed.rocker.runtime.DefaultRockerModel;
import io.faststate.benchmarks.data.Card;
import io.faststate.benchmarks.data.Presentation;
import io.faststate.benchmarks.data.Stock;
import io.faststate.benchmarks.rendering.Engine;
import java.util.List;

/** Templates compiled with the build in optimized mode, rendered into arrays of bytes. */
public final class RockerEngine implements Engine {
    @Override
    public byte[] stocks(List<Stock> stocks) {
        return bytes(StocksPage.template(stocks));
    }

    @Override
    public byte[] presentations(List<Presentation> presentations) {
        return bytes(PresentationsPage.template(presentations));
    }

    @Override
    public byte[] components(List<Card> cards) {
        return bytes(ComponentsPage.template(cards));
    }

    private static byte[] bytes(DefaultRockerModel page) {
        return page.render(ArrayOfByteArraysOutput.FACTORY).toByteArray();
    }
}
