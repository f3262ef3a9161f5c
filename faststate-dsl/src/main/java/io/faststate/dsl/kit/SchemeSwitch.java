package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;

import io.faststate.dsl.Page;
import io.faststate.dsl.element.Button;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.dsl.signal.ValueSignal;
import java.util.List;

/**
 * Three buttons by which people choose light pages, dark ones, or those of their system. The browser keeps the choice for all
 * pages; it needs no request. As with all {@linkplain Page#persist kept signals}, a page with it is first painted once the
 * client's scripts have run, so that it never flashes in the other scheme.
 */
public final class SchemeSwitch {
    private SchemeSwitch() {}

    /** The buttons as an element; one for each page. */
    public static Div of(Page page) {
        var scheme = page.persist(page.signal("colorScheme", Scheme.SYSTEM));
        return div(each(List.of(Scheme.values()), it -> button(page, scheme, it)))
                .cls("fs-schemes")
                .role("group")
                .aria("label", Words.APPEARANCE.in(page))
                .attr("data-scheme", scheme.is(Scheme.LIGHT).choose(StringExpr.of("light"),
                        scheme.is(Scheme.DARK).choose("dark", "system")));
    }

    private static Button button(Page page, ValueSignal<Scheme> chosen, Scheme scheme) {
        return Buttons.small(Buttons.icon(scheme.icon, scheme.words.in(page))).type(ButtonType.BUTTON)
                .aria("pressed", chosen.is(scheme)).onClick(chosen.setting(scheme));
    }

    private enum Scheme {
        SYSTEM(Icon.SETTINGS, Words.SYSTEM),
        LIGHT(Icon.SUN, Words.LIGHT),
        DARK(Icon.MOON, Words.DARK);

        private final Icon icon;
        private final Words words;

        Scheme(Icon icon, Words words) {
            this.icon = icon;
            this.words = words;
        }
    }
}
