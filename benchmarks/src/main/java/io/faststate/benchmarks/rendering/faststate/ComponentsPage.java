package io.faststate.benchmarks.rendering.faststate;

import static io.faststate.dsl.Html.article;
import static io.faststate.dsl.Html.body;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.document;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.footer;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.head;
import static io.faststate.dsl.Html.header;
import static io.faststate.dsl.Html.html;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.meta;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.title;
import static io.faststate.dsl.Html.ul;

import io.faststate.benchmarks.data.Card;
import io.faststate.dsl.Handler;
import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Article;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Footer;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.NumberSignal;
import java.util.List;

/** The components page in FastState. */
final class ComponentsPage {
    private ComponentsPage() {}

    static Node of(List<Card> cards) {
        var open = BooleanSignal.of("open", false);
        var likes = NumberSignal.of("likes", 0);
        var liked = State.global("liked", 0);
        var dropped = State.global("dropped", 0);
        return document(html(
                        head(meta().charset("utf-8"), title("Components")),
                        body(
                                h1("Components"),
                                div(each(cards, card -> card(card, open, likes, liked, dropped))).cls("cards")))
                .lang("en"));
    }

    private static Article card(
            Card card,
            BooleanSignal open,
            NumberSignal<Integer> likes,
            State<Integer> liked,
            State<Integer> dropped) {
        int number = card.number();
        return article(
                        header(h2(card.title()), likes.text()),
                        content(card),
                        buttons(() -> liked.update(count -> count + number), () -> dropped.set(number)).showWhen(open))
                .cls("card")
                .cls("open", open);
    }

    private static Div content(Card card) {
        return div(p(card.text()), ul(each(card.points(), point -> li(point)))).cls("body");
    }

    private static Footer buttons(Handler like, Handler drop) {
        return footer(
                button("Like").type(ButtonType.BUTTON).cls("primary").onClick(like),
                button("Drop").type(ButtonType.BUTTON).onClick(drop));
    }
}
