package io.faststate.benchmarks.rendering.jte;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.faststate.benchmarks.data.Card;
import io.faststate.benchmarks.data.Presentation;
import io.faststate.benchmarks.data.Stock;
import io.faststate.benchmarks.rendering.Engine;
import java.util.List;

/** Templates compiled with the build, their static parts kept as bytes: jte's fastest mode. */
public final class JteEngine implements Engine {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override
    public byte[] stocks(List<Stock> stocks) {
        return render("stocks.jte", stocks);
    }

    @Override
    public byte[] presentations(List<Presentation> presentations) {
        return render("presentations.jte", presentations);
    }

    @Override
    public byte[] components(List<Card> cards) {
        return render("components.jte", cards);
    }

    private byte[] render(String template, Object model) {
        var out = new Utf8ByteOutput();
        templates.render(template, model, out);
        return out.toByteArray();
    }
}
