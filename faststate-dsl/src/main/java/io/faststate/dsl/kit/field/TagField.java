package io.faststate.dsl.kit.field;

import static io.faststate.dsl.EventOption.optimistic;
import static io.faststate.dsl.Html.datalist;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.onlyIf;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.prevent;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.ul;

import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Li;
import io.faststate.dsl.kit.Buttons;
import io.faststate.dsl.kit.Icon;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that people add one by one: Enter adds the one in the field, and each has a button that removes it.
 *
 * {@snippet :
 * var tags = TagField.of(page, "tags", "Tags", List.of("urgent"));
 * form(tags.suggesting(List.of("urgent", "later")).view(), button("Save")).onSubmit(() -> save(tags.words().get().all()));
 * }
 */
public final class TagField {
    private final Page page;
    private final String id;
    private final String label;
    private final State<Tags> tags;
    private List<String> suggestions = List.of();

    private TagField(Page page, String id, String label, List<String> first) {
        this.page = page;
        this.id = id;
        this.label = label;
        tags = page.scope(id).tab("tags", Tags.of(first));
    }

    /**
     * A field with words that are there at first.
     *
     * @param id the field's id in the page
     */
    public static TagField of(Page page, String id, String label, List<String> first) {
        return new TagField(page, id, label, first);
    }

    /** Words that the browser offers while people type. */
    public TagField suggesting(List<String> words) {
        suggestions = List.copyOf(words);
        return this;
    }

    /** The words, for this tab. */
    public State<Tags> words() {
        return tags;
    }

    /** The field as an element. */
    public Div view() {
        var text = page.scope(id).signal("text", "");
        var all = tags;
        return div(
                        label(label).cls("fs-label").forId(id),
                        div(
                                        live(all, it -> ul(each(it.all(), word -> word, word -> tag(all, word)))),
                                        input().id(id).bind(text).list(id + "-list").maxlength(100).autocomplete("off")
                                                .onKey("Enter", () -> all.update(it -> it.with(text.get())),
                                                        optimistic(text.setting("")), onlyIf(text.isBlank().not()), prevent()))
                                .cls("input", "fs-tags"),
                        datalist(each(suggestions, word -> option().value(word))).id(id + "-list"))
                .cls("fs-field");
    }

    private static Li tag(State<Tags> all, String word) {
        return li(
                        span(word),
                        Buttons.small(Buttons.ghost(Icon.CLOSE.view())).type(ButtonType.BUTTON).aria("label", "✕ " + word)
                                .onClick(() -> all.update(it -> it.without(word))))
                .cls("badge", "fs-badge", "fs-tag");
    }

    /** Words, none of them twice, in the order in which they were added: 100 at most, of at most 100 characters each. */
    public record Tags(List<String> all) {
        private static final int LONGEST = 100;
        private static final int MOST = 100;

        static Tags of(List<String> words) {
            var tags = new Tags(List.of());
            for (var word : words) {
                tags = tags.with(word);
            }
            return tags;
        }

        Tags with(String word) {
            var clean = word.strip();
            if (clean.isEmpty() || clean.length() > LONGEST || all.size() >= MOST || all.contains(clean)) {
                return this;
            }
            var more = new ArrayList<>(all);
            more.add(clean);
            return new Tags(List.copyOf(more));
        }

        Tags without(String word) {
            return new Tags(all.stream().filter(it -> !it.equals(word)).toList());
        }
    }
}
