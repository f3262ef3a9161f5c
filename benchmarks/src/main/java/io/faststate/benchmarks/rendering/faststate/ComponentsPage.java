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
import io.faststate.dsl.BooleanSignal;
import io.faststate.dsl.Node;
import io.faststate.dsl.NumberSignal;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Article;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Footer;
import io.faststate.dsl.element.Header;
import java.util.List;

/** The components page in FastState. */
final class ComponentsPage {
    private static final BooleanSignal OPEN = new BooleanSignal("open", false);
    private static final NumberSignal<Integer> LIKES = new NumberSignal<>("likes", 0);
    private static final State<Integer> LIKED = State.global("liked", 0);
    private static final State<Integer> DROPPED = State.global("dropped", 0);

    private ComponentsPage() {}

    static Node of(List<Card> cards) {
        return document(html(
                        head(meta().charset("utf-8"), title("Components")),
                        body(h1("Components"), div(each(cards, ComponentsPage::card)).cls("cards")))
                .lang("en"));
    }

    private static Article card(Card card) {
        return article(top(card), content(card), buttons(card.number()))
                .cls("card")
                .cls("open", OPEN);
    }

    private static Header top(Card card) {
        return header(h2(card.title()), LIKES.text());
    }

    private static Div content(Card card) {
        return div(p(card.text()), ul(each(card.points(), point -> li(point)))).cls("body");
    }

    private static Footer buttons(int card) {
        return footer(
                        button("Like")
                                .type(ButtonType.BUTTON)
                                .cls("primary")
                                .onClick(() -> LIKED.update(likes -> likes + card)),
                        button("Drop").type(ButtonType.BUTTON).onClick(() -> DROPPED.set(card)))
                .showWhen(OPEN);
    }
}
