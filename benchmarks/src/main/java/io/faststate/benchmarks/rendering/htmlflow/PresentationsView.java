package io.faststate.benchmarks.rendering.htmlflow;

import htmlflow.HtmlPage;
import io.faststate.benchmarks.data.Presentation;
import java.util.List;
import org.xmlet.htmlapifaster.Div;

/** The presentations page in HtmlFlow. */
final class PresentationsView {
    private PresentationsView() {}

    static void write(HtmlPage page) {
        page.html()
                .attrLang("en")
                .head()
                .meta().attrCharset("utf-8").__()
                .title().text("Presentations").__()
                .__()
                .body()
                .div()
                .attrClass("page")
                .h1().text("Presentations").__()
                .<List<Presentation>>dynamic((div, talks) -> talks.forEach(talk -> talk(div, talk)))
                .__()
                .__()
                .__();
    }

    private static void talk(Div<?> parent, Presentation talk) {
        parent.div()
                .attrClass("talk")
                .div()
                .attrClass("heading")
                .h2().text(talk.title()).__()
                .h3().text(talk.speaker()).__()
                .__()
                .div().attrClass("summary").text(talk.summary()).__()
                .__();
    }
}
