package io.faststate.benchmarks.rendering.jstachio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.faststate.benchmarks.data.Card;
import io.faststate.benchmarks.data.Presentation;
import io.faststate.benchmarks.data.Stock;
import io.faststate.benchmarks.rendering.Engine;
import io.jstach.jstachio.Template;
import io.jstach.jstachio.output.ByteBufferEncodedOutput;
import java.util.List;

/** Generated renderers whose static parts are bytes, written to JStachio's byte buffer. */
public final class JStachioEngine implements Engine {
    private static final int SIZE_HINT = 32 * 1024;

    private final StocksPageRenderer stocksPage = StocksPageRenderer.of();
    private final PresentationsPageRenderer presentationsPage = PresentationsPageRenderer.of();
    private final ComponentsPageRenderer componentsPage = ComponentsPageRenderer.of();

    @Override
    public byte[] stocks(List<Stock> stocks) {
        return bytes(stocksPage, new StocksPage(stocks));
    }

    @Override
    public byte[] presentations(List<Presentation> presentations) {
        return bytes(presentationsPage, new PresentationsPage(presentations));
    }

    @Override
    public byte[] components(List<Card> cards) {
        return bytes(componentsPage, new ComponentsPage(cards));
    }

    private static <T> byte[] bytes(Template.EncodedTemplate<T> template, T model) {
        try (var out = ByteBufferEncodedOutput.ofByteArray(UTF_8, SIZE_HINT)) {
            return template.write(model, out).toByteArray();
        }
    }
}
