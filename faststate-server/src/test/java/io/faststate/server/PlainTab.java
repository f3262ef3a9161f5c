package io.faststate.server;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A tab of a browser in which no script runs: it opens pages, fills in fields and posts forms. */
final class PlainTab {
    private final Visitor visitor;
    private String path;
    private int status;
    private Document document = new Document("");

    private PlainTab(Visitor visitor, String path) {
        this.visitor = visitor;
        this.path = path;
    }

    /** A tab that shows a page. */
    static PlainTab open(Visitor visitor, String path) {
        var tab = new PlainTab(visitor, path);
        tab.visit(path);
        return tab;
    }

    private void visit(String next) {
        path = next;
        show(visitor.get(next));
    }

    private void show(Reply reply) {
        status = reply.status();
        document = Jsoup.parse(reply.text());
    }

    /** The status of the last answer. */
    int status() {
        return status;
    }

    /** The path in the address bar. */
    String path() {
        return path;
    }

    /** The text of what a CSS selector names. */
    String text(String css) {
        return document.select(css).text();
    }

    /** The element that a CSS selector names. */
    Element element(String css) {
        var element = document.selectFirst(css);
        if (element == null) {
            throw new AssertionError("No " + css + " in " + document.body().html());
        }
        return element;
    }

    /** Types into a field. */
    PlainTab type(String css, String text) {
        element(css).val(text);
        return this;
    }

    /** Ticks a box, or takes the tick away. */
    PlainTab tick(String css, boolean on) {
        element(css).attr("checked", on);
        return this;
    }

    /** Chooses an option of a select. */
    PlainTab choose(String css, String value) {
        element(css).select("option").forEach(option -> option.attr("selected", option.val().equals(value)));
        return this;
    }

    /** What a click on a button of a form sends. */
    String body(String css) {
        var button = element(css);
        if (button.hasAttr("disabled")) {
            throw new AssertionError("The button is out of use: " + button);
        }
        if (!(button.closest("form") instanceof FormElement form)) {
            throw new AssertionError("No form around " + button);
        }
        var pairs = form.formData().stream()
                .map(field -> pair(field.key(), field.value()))
                .collect(Collectors.joining("&"));
        return button.hasAttr("name") ? pairs + '&' + pair(button.attr("name"), button.val()) : pairs;
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Clicks on a button of a form, and goes where the answer leads. */
    PlainTab submit(String css) {
        return follow(post(body(css)));
    }

    /** Posts a form to the page. */
    Reply post(String body) {
        return visitor.send(visitor.request(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Goes where an answer leads. */
    PlainTab follow(Reply reply) {
        if (reply.status() == 303) {
            visit(reply.header("Location"));
        } else {
            show(reply);
        }
        return this;
    }
}
