package io.faststate.benchmarks.rendering.htmlflow;

import htmlflow.HtmlPage;
import htmlflow.visitor.escape.HtmlEscapers;
import io.faststate.benchmarks.data.Card;
import java.util.List;
import org.xmlet.htmlapifaster.Article;
import org.xmlet.htmlapifaster.Div;
import org.xmlet.htmlapifaster.EnumTypeButtonType;

/** The components page in HtmlFlow, whose articles know no header and no footer: these are custom elements. */
final class ComponentsView {
    private ComponentsView() {}

    static void write(HtmlPage page) {
        page.html()
                .attrLang("en")
                .head()
                .meta().attrCharset("utf-8").__()
                .title().text("Components").__()
                .__()
                .body()
                .h1().text("Components").__()
                .div()
                .attrClass("cards")
                .<List<Card>>dynamic((div, cards) -> cards.forEach(card -> card(div, card)))
                .__()
                .__()
                .__();
    }

    private static void card(Div<?> parent, Card card) {
        var article = parent.article().attrClass("card").addAttr("data-class", "{&quot;open&quot;: $open}");
        article.custom("header")
                .h2().text(card.title()).__()
                .span().addAttr("data-text", "$likes").text("0").__()
                .__();
        body(article, card);
        article.custom("footer")
                .addAttr("data-show", "$open")
                .button()
                .attrType(EnumTypeButtonType.BUTTON)
                .attrClass("primary")
                .addAttr("data-on:click", "@post('/_faststate/a/" + escaped(card.likeId()) + "')")
                .text("Like")
                .__()
                .button()
                .attrType(EnumTypeButtonType.BUTTON)
                .addAttr("data-on:click", "@post('/_faststate/a/" + escaped(card.dropId()) + "')")
                .text("Drop")
                .__()
                .__();
        article.__();
    }

    private static void body(Article<?> article, Card card) {
        var body = article.div().attrClass("body");
        body.p().text(card.text()).__();
        var list = body.ul();
        card.points().forEach(point -> list.li().text(point).__());
        list.__();
        body.__();
    }

    private static String escaped(String attribute) {
        return HtmlEscapers.htmlEscaper().escape(attribute);
    }
}
