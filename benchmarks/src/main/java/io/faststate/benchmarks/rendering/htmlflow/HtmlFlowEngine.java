package io.faststate.benchmarks.rendering.htmlflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import htmlflow.HtmlFlow;
import htmlflow.HtmlView;
import io.faststate.benchmarks.data.Card;
import io.faststate.benchmarks.data.Presentation;
import io.faststate.benchmarks.data.Stock;
import io.faststate.benchmarks.rendering.Engine;
import java.util.List;

/** Views whose static parts are resolved once, rendered to a String and encoded; HtmlFlow writes no bytes itself. */
public final class HtmlFlowEngine implements Engine {
    private final HtmlView<List<Stock>> stocksView;
    private final HtmlView<List<Presentation>> presentationsView;
    private final HtmlView<List<Card>> componentsView;

    /** Resolves the views. */
    public HtmlFlowEngine() {
        var views = HtmlFlow.ViewFactory.builder()
                .indented(false)
                .threadSafe(false)
                .preEncoding(true)
                .build();
        stocksView = views.view(StocksView::write);
        presentationsView = views.view(PresentationsView::write);
        componentsView = views.view(ComponentsView::write);
    }

    @Override
    public byte[] stocks(List<Stock> stocks) {
        return stocksView.render(stocks).getBytes(UTF_8);
    }

    @Override
    public byte[] presentations(List<Presentation> presentations) {
        return presentationsView.render(presentations).getBytes(UTF_8);
    }

    @Override
    public byte[] components(List<Card> cards) {
        return componentsView.render(cards).getBytes(UTF_8);
    }
}
