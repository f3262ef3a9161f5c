package io.faststate.benchmarks.rendering.faststate;

import static io.faststate.dsl.Html.body;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.document;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.h3;
import static io.faststate.dsl.Html.head;
import static io.faststate.dsl.Html.html;
import static io.faststate.dsl.Html.meta;
import static io.faststate.dsl.Html.title;

import io.faststate.benchmarks.data.Presentation;
import io.faststate.dsl.Node;
import io.faststate.dsl.element.Div;
import java.util.List;

/** The presentations page in FastState. */
final class PresentationsPage {
    private PresentationsPage() {}

    static Node of(List<Presentation> presentations) {
        return document(html(
                        head(meta().charset("utf-8"), title("Presentations")),
                        body(div(h1("Presentations"), each(presentations, PresentationsPage::talk)).cls("page")))
                .lang("en"));
    }

    private static Div talk(Presentation talk) {
        return div(
                        div(h2(talk.title()), h3(talk.speaker())).cls("heading"),
                        div(talk.summary()).cls("summary"))
                .cls("talk");
    }
}
