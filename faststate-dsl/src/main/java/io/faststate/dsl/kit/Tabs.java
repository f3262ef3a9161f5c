package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fragment;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.Button;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Roving;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.NumberSignal;
import java.lang.constant.Constable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Panels of which one is shown, chosen by tabs above them. Choosing needs no request. The keyboard works as ARIA's pattern for
 * tabs has it: arrows, Home and End move among the tabs and choose.
 *
 * {@snippet :
 * Tabs.of(page, "account").tab("Profile", profile(page)).tab("Password", password(page)).view();
 * }
 */
public final class Tabs {
    private final String id;
    private final String label;
    private final NumberSignal<Integer> chosen;
    private final List<String> names = new ArrayList<>();
    private final List<Div> panels = new ArrayList<>();

    private Tabs(Page page, String id, String label) {
        this.id = id;
        this.label = label;
        chosen = page.scope(id).signal("tab", 0);
    }

    /**
     * Tabs with an id, the first one chosen.
     *
     * @param id their id in the page
     */
    public static Tabs of(Page page, String id) {
        return new Tabs(page, id, id);
    }

    /**
     * Tabs with an id and a name for screen readers.
     *
     * @param id their id in the page
     */
    public static Tabs of(Page page, String id, String label) {
        return new Tabs(page, id, label);
    }

    /**
     * Adds a tab and its panel.
     *
     * @throws FastStateException if there is a tab of this name already
     */
    public Tabs tab(String name, Constable... content) {
        if (names.contains(name)) {
            throw new FastStateException("The tabs “" + id + "” have two tabs “" + name + "”; give one another name");
        }
        names.add(name);
        panels.add(div(content));
        return this;
    }

    /** What chooses the tab at an index, without a request. */
    public ClientAction choosing(int index) {
        return chosen.setting(index);
    }

    /**
     * The tabs and their panels as an element.
     *
     * @throws FastStateException if there is no tab
     */
    public Div view() {
        if (names.isEmpty()) {
            throw new FastStateException("The tabs “" + id + "” have no tab; add one with tab(name, content)");
        }
        var indexes = IntStream.range(0, names.size()).boxed().toList();
        indexes.forEach(at -> panels.get(at).id(id + "-panel-" + at).role("tabpanel").tabindex(0)
                .aria("labelledby", id + "-tab-" + at).showWhen(chosen.is(at)));
        return div(
                        div(each(indexes, this::head)).role("tablist").aria("label", label)
                                .roving(Roving.horizontal().wrap().clicking().items("tab")),
                        fragment(panels))
                .id(id)
                .cls("tabs");
    }

    private Button head(int at) {
        return button(names.get(at)).id(id + "-tab-" + at).type(ButtonType.BUTTON).role("tab")
                .aria("controls", id + "-panel-" + at)
                .aria("selected", chosen.is(at))
                .tabindex(at == 0 ? 0 : -1)
                .onClick(chosen.setting(at));
    }
}
