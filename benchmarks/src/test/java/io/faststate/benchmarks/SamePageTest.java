package io.faststate.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.faststate.benchmarks.data.Card;
import io.faststate.benchmarks.data.Cards;
import io.faststate.benchmarks.data.Presentation;
import io.faststate.benchmarks.data.Presentations;
import io.faststate.benchmarks.data.Stock;
import io.faststate.benchmarks.data.Stocks;
import io.faststate.benchmarks.rendering.EngineName;
import io.faststate.benchmarks.rendering.RouteIds;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A comparison is fair only between engines that write the same page and that escape what they are given. */
class SamePageTest {
    private static final String ATTACK = "\"'><script>alert(1)</script>&amp;";

    @ParameterizedTest
    @EnumSource
    void stocks_areTheSamePage(EngineName name) {
        assertThat(
                Tree.of(name.create().stocks(Stocks.all())),
                equalTo(Tree.of(EngineName.HANDWRITTEN.create().stocks(Stocks.all()))));
    }

    @ParameterizedTest
    @EnumSource
    void presentations_areTheSamePage(EngineName name) {
        assertThat(
                Tree.of(name.create().presentations(Presentations.all())),
                equalTo(Tree.of(EngineName.HANDWRITTEN.create().presentations(Presentations.all()))));
    }

    @ParameterizedTest
    @EnumSource
    void components_areTheSamePage(EngineName name) {
        assertThat(
                Tree.of(name.create().components(Cards.all(RouteIds::at))),
                equalTo(Tree.of(EngineName.HANDWRITTEN.create().components(Cards.all(RouteIds::at)))));
    }

    @ParameterizedTest
    @EnumSource
    void secondRender_isTheSameAsTheFirst(EngineName name) {
        var engine = name.create();
        var first = engine.stocks(Stocks.all());
        engine.presentations(Presentations.all());
        assertThat(engine.stocks(Stocks.all()), equalTo(first));
    }

    @ParameterizedTest
    @EnumSource
    void stocks_escapeTheirData(EngineName name) {
        var page = name.create().stocks(List.of(new Stock(1, ATTACK, ATTACK, "/" + ATTACK, 1, 1, 1)));
        var document = Jsoup.parse(new String(page, UTF_8));
        assertThat(new String(page, UTF_8), not(containsString("<script")));
        assertThat(document.select("strong").text(), is(ATTACK));
        assertThat(document.select("td a").attr("href"), is("/" + ATTACK));
    }

    @ParameterizedTest
    @EnumSource
    void presentations_escapeTheirData(EngineName name) {
        var long10 = ATTACK.repeat(10);
        var page = name.create().presentations(List.of(new Presentation(ATTACK, ATTACK, long10)));
        assertThat(new String(page, UTF_8), not(containsString("<script")));
        assertThat(Jsoup.parse(new String(page, UTF_8)).select(".summary").text(), is(long10));
    }

    @ParameterizedTest
    @EnumSource
    void components_escapeTheirData(EngineName name) {
        var page = name.create().components(List.of(new Card(1, ATTACK, ATTACK, List.of(ATTACK), "l", "d")));
        assertThat(new String(page, UTF_8), not(containsString("<script")));
        assertThat(Jsoup.parse(new String(page, UTF_8)).select("li").text(), is(ATTACK));
    }
}
