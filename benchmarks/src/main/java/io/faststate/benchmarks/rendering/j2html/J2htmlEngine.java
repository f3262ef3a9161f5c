package io.faststate.benchmarks.rendering.j2html;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.faststate.benchmarks.data.Card;
import io.faststate.benchmarks.data.Presentation;
import io.faststate.benchmarks.data.Stock;
import io.faststate.benchmarks.rendering.Engine;
import j2html.rendering.FlatHtml;
import j2html.tags.specialized.ArticleTag;
import j2html.tags.specialized.HtmlTag;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.TrTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A tree of tags for each page, rendered to characters and encoded; j2html writes no bytes itself. */
public final class J2htmlEngine implements Engine {
    @Override
    public byte[] stocks(List<Stock> stocks) {
        return bytes(html(
                        head(
                                meta().withCharset("utf-8"),
                                title("Stock prices"),
                                link().withRel("stylesheet").withHref("/stocks.css")),
                        body(
                                h1("Stock prices"),
                                table(
                                        thead(tr(th("#"), th("Symbol"), th("Name"), th("Price"), th("Change"),
                                                th("Ratio"))),
                                        tbody(each(stocks, J2htmlEngine::row)))))
                .withLang("en"));
    }

    private static TrTag row(Stock stock) {
        return tr(
                        td(Integer.toString(stock.number())),
                        td(a(stock.symbol()).withHref(stock.url())),
                        td(strong(stock.company())),
                        td(Double.toString(stock.price())),
                        trend(stock, stock.change()),
                        trend(stock, stock.ratio()))
                .withClass(stock.rowClass());
    }

    private static TdTag trend(Stock stock, double value) {
        return td(Double.toString(value)).withCondClass(stock.falling(), "minus");
    }

    @Override
    public byte[] presentations(List<Presentation> presentations) {
        return bytes(html(
                        head(meta().withCharset("utf-8"), title("Presentations")),
                        body(div(
                                        h1("Presentations"),
                                        each(presentations, talk -> div(
                                                        div(h2(talk.title()), h3(talk.speaker())).withClass("heading"),
                                                        div(talk.summary()).withClass("summary"))
                                                .withClass("talk")))
                                .withClass("page")))
                .withLang("en"));
    }

    @Override
    public byte[] components(List<Card> cards) {
        return bytes(html(
                        head(meta().withCharset("utf-8"), title("Components")),
                        body(h1("Components"), div(each(cards, J2htmlEngine::card)).withClass("cards")))
                .withLang("en"));
    }

    private static ArticleTag card(Card card) {
        return article(
                        header(h2(card.title()), span("0").attr("data-text", "$likes")),
                        div(p(card.text()), ul(each(card.points(), point -> li(point)))).withClass("body"),
                        footer(
                                        button("Like")
                                                .withType("button")
                                                .withClass("primary")
                                                .attr("data-on:click", "@post('/_faststate/a/" + card.likeId() + "')"),
                                        button("Drop")
                                                .withType("button")
                                                .attr("data-on:click", "@post('/_faststate/a/" + card.dropId() + "')"))
                                .attr("data-show", "$open"))
                .withClass("card")
                .attr("data-class", "{\"open\": $open}");
    }

    private static byte[] bytes(HtmlTag page) {
        var out = new StringBuilder(32 * 1024).append("<!DOCTYPE html>");
        try {
            page.render(FlatHtml.into(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(UTF_8);
    }
}
