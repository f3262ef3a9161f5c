package io.faststate.benchmarks.rendering.faststate;

import io.faststate.benchmarks.data.Card;
import io.faststate.benchmarks.data.Presentation;
import io.faststate.benchmarks.data.Stock;
import io.faststate.benchmarks.rendering.Engine;
import io.faststate.dsl.Node;
import io.faststate.dsl.identity.RouteId;
import io.faststate.dsl.render.HtmlWriter;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A tree for each render, written into a reused buffer. */
public final class FastStateEngine implements Engine {
    private final PageContext context = new PageContext(new HashedIds());
    private final HtmlWriter out = HtmlWriter.create(context);

    @Override
    public byte[] stocks(List<Stock> stocks) {
        return bytes(StocksPage.of(stocks));
    }

    @Override
    public byte[] presentations(List<Presentation> presentations) {
        return bytes(PresentationsPage.of(presentations));
    }

    @Override
    public byte[] components(List<Card> cards) {
        return bytes(ComponentsPage.of(cards));
    }

    /** The ids of the handlers on the components page, in the order of the page. */
    public List<String> routeIds(List<Card> cards) {
        var ids = new ArrayList<String>();
        var hashed = new HashedIds();
        HandlerIds collected = new HandlerIds() {
            @Override
            public void newRender() {
                hashed.newRender();
            }

            @Override
            public RouteId id(Serializable handler) {
                var id = hashed.id(handler);
                ids.add(id.toString());
                return id;
            }
        };
        HtmlWriter.create(new PageContext(collected)).write(ComponentsPage.of(cards));
        return ids;
    }

    private byte[] bytes(Node page) {
        context.newRender();
        out.reset();
        out.write(page);
        return out.toByteArray();
    }
}
