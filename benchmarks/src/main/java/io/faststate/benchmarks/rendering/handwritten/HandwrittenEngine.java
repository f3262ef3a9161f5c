package io.faststate.benchmarks.rendering.handwritten;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.faststate.benchmarks.data.Card;
import io.faststate.benchmarks.data.Presentation;
import io.faststate.benchmarks.data.Stock;
import io.faststate.benchmarks.rendering.Engine;
import java.util.List;

/** Static bytes between the values, one reused buffer, nothing else. */
public final class HandwrittenEngine implements Engine {
    private static final byte[] STOCKS_START = utf8("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<title>Stock prices</title><link rel=\"stylesheet\" href=\"/stocks.css\"></head>"
            + "<body><h1>Stock prices</h1><table><thead><tr><th>#</th><th>Symbol</th><th>Name</th>"
            + "<th>Price</th><th>Change</th><th>Ratio</th></tr></thead><tbody>");
    private static final byte[] ROW = utf8("<tr class=\"");
    private static final byte[] NUMBER = utf8("\"><td>");
    private static final byte[] LINK = utf8("</td><td><a href=\"");
    private static final byte[] SYMBOL = utf8("\">");
    private static final byte[] COMPANY = utf8("</a></td><td><strong>");
    private static final byte[] PRICE = utf8("</strong></td><td>");
    private static final byte[] CELL = utf8("</td><td>");
    private static final byte[] MINUS_CELL = utf8("</td><td class=\"minus\">");
    private static final byte[] ROW_END = utf8("</td></tr>");
    private static final byte[] STOCKS_END = utf8("</tbody></table></body></html>");

    private static final byte[] TALKS_START = utf8("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<title>Presentations</title></head><body><div class=\"page\"><h1>Presentations</h1>");
    private static final byte[] TALK = utf8("<div class=\"talk\"><div class=\"heading\"><h2>");
    private static final byte[] SPEAKER = utf8("</h2><h3>");
    private static final byte[] SUMMARY = utf8("</h3></div><div class=\"summary\">");
    private static final byte[] TALK_END = utf8("</div></div>");
    private static final byte[] TALKS_END = utf8("</div></body></html>");

    private static final byte[] CARDS_START = utf8("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<title>Components</title></head><body><h1>Components</h1><div class=\"cards\">");
    private static final byte[] CARD = utf8("<article class=\"card\" data-class='{\"open\": $open}'><header><h2>");
    private static final byte[] TEXT =
            utf8("</h2><span data-text=\"$likes\">0</span></header><div class=\"body\"><p>");
    private static final byte[] POINTS = utf8("</p><ul>");
    private static final byte[] POINT = utf8("<li>");
    private static final byte[] POINT_END = utf8("</li>");
    private static final byte[] LIKE = utf8("</ul></div><footer data-show=\"$open\">"
            + "<button type=\"button\" class=\"primary\" data-on:click=\"@post('/_faststate/a/");
    private static final byte[] DROP =
            utf8("')\">Like</button><button type=\"button\" data-on:click=\"@post('/_faststate/a/");
    private static final byte[] CARD_END = utf8("')\">Drop</button></footer></article>");
    private static final byte[] CARDS_END = utf8("</div></body></html>");

    private final ByteOutput out = new ByteOutput();

    @Override
    public byte[] stocks(List<Stock> stocks) {
        out.clear();
        out.raw(STOCKS_START);
        for (var stock : stocks) {
            out.raw(ROW);
            out.attribute(stock.rowClass());
            out.raw(NUMBER);
            out.number(stock.number());
            out.raw(LINK);
            out.attribute(stock.url());
            out.raw(SYMBOL);
            out.text(stock.symbol());
            out.raw(COMPANY);
            out.text(stock.company());
            out.raw(PRICE);
            out.number(stock.price());
            out.raw(stock.falling() ? MINUS_CELL : CELL);
            out.number(stock.change());
            out.raw(stock.falling() ? MINUS_CELL : CELL);
            out.number(stock.ratio());
            out.raw(ROW_END);
        }
        out.raw(STOCKS_END);
        return out.toByteArray();
    }

    @Override
    public byte[] presentations(List<Presentation> presentations) {
        out.clear();
        out.raw(TALKS_START);
        for (var talk : presentations) {
            out.raw(TALK);
            out.text(talk.title());
            out.raw(SPEAKER);
            out.text(talk.speaker());
            out.raw(SUMMARY);
            out.text(talk.summary());
            out.raw(TALK_END);
        }
        out.raw(TALKS_END);
        return out.toByteArray();
    }

    @Override
    public byte[] components(List<Card> cards) {
        out.clear();
        out.raw(CARDS_START);
        for (var card : cards) {
            card(card);
        }
        out.raw(CARDS_END);
        return out.toByteArray();
    }

    private void card(Card card) {
        out.raw(CARD);
        out.text(card.title());
        out.raw(TEXT);
        out.text(card.text());
        out.raw(POINTS);
        for (var point : card.points()) {
            out.raw(POINT);
            out.text(point);
            out.raw(POINT_END);
        }
        out.raw(LIKE);
        out.attribute(card.likeId());
        out.raw(DROP);
        out.attribute(card.dropId());
        out.raw(CARD_END);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
