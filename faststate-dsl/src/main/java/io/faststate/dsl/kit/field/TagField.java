package io.faststate.dsl.kit.field;

import static io.faststate.dsl.EventOption.optimistic;
import static io.faststate.dsl.Html.datalist;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.focusing;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.onlyIf;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.prevent;
import static io.faststate.dsl.Html.small;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.ul;

import io.faststate.dsl.FastStateException;
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
        var problem = page.scope(id).signal("problem", "");
        var all = tags;
        var language = page.locale().getLanguage();
        return div(
                        label(label).cls("fs-label").forId(id),
                        div(
                                        live(all, it -> ul(each(it.all(), word -> word, word -> tag(word)))),
                                        input().id(id).ref(ref()).bind(text).list(id + "-list").autocomplete("off")
                                                .aria("invalid", problem.isNot("")).describedBy(id + "-problem")
                                                .onInput(problem.setting(""))
                                                .onKey("Enter", () -> {
                                                    var word = text.get();
                                                    var refused = all.get().refusal(word, language);
                                                    problem.set(refused);
                                                    if (refused.isEmpty()) {
                                                        all.update(it -> it.with(word));
                                                    } else {
                                                        text.set(word);
                                                    }
                                                }, optimistic(text.setting("")), onlyIf(text.isBlank().not()), prevent()))
                                .cls("input", "fs-tags"),
                        small(problem.text()).id(id + "-problem").cls("error").role("status").showWhen(problem.isNot("")),
                        datalist(each(suggestions, word -> option().value(word))).id(id + "-list"))
                .cls("fs-field");
    }

    private String ref() {
        return "tags" + id.replaceAll("[^A-Za-z0-9]", "");
    }

    private Li tag(String word) {
        var all = tags;
        return li(
                        span(word),
                        Buttons.small(Buttons.ghost(Icon.CLOSE.view())).type(ButtonType.BUTTON).aria("label", "✕ " + word)
                                // Since the button goes away.
                                .onClick(focusing(ref()))
                                .onClick(() -> all.update(it -> it.without(word))))
                .cls("badge", "fs-badge", "fs-tag");
    }

    /** Words, none of them twice, in the order in which they were added: 100 at most, of at most 100 characters each. */
    public record Tags(List<String> all) {
        private static final int LONGEST = 100;
        private static final int MOST = 100;
        private static final int SHOWN = 30;

        static Tags of(List<String> words) {
            var tags = new Tags(List.of());
            for (var word : words) {
                var refused = tags.refusal(word, "en");
                if (!refused.isEmpty()) {
                    throw new FastStateException("Tags can't begin with these words. " + refused);
                }
                tags = tags.with(word);
            }
            return tags;
        }

        /** Why a word can't be added; empty if it can. */
        String refusal(String word, String language) {
            var clean = word.strip();
            var shown = clean.length() > SHOWN ? clean.substring(0, SHOWN) + '…' : clean;
            if (clean.length() > LONGEST) {
                return switch (language) {
                    case "de" -> "„" + shown + "“ ist zu lang: " + clean.length() + " Zeichen, höchstens " + LONGEST + '.';
                    case "fr" -> "« " + shown + " » est trop long : " + clean.length() + " caractères, " + LONGEST + " au plus.";
                    default -> "“" + shown + "” is too long: " + clean.length() + " characters, at most " + LONGEST + '.';
                };
            }
            if (all.size() >= MOST && !all.contains(clean)) {
                return switch (language) {
                    case "de" -> "„" + shown + "“ ist zu viel: Mehr als " + MOST + " Wörter gehen nicht. Entfernen Sie eines.";
                    case "fr" -> "« " + shown + " » est de trop : " + MOST + " mots au plus. Retirez-en un.";
                    default -> "“" + shown + "” is one too many: at most " + MOST + " words. Remove one.";
                };
            }
            return "";
        }

        /** With a word that can be added, unless it is there already. */
        Tags with(String word) {
            var clean = word.strip();
            if (clean.isEmpty() || !refusal(clean, "en").isEmpty() || all.contains(clean)) {
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
