package io.faststate.dsl.kit.field;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.none;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Node;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Field;

/**
 * A field with its label, a hint, and the message that says what is wrong with it.
 *
 * {@snippet :
 * FormField.of("Email", input().bind(draft, Account::email))
 *         .hint("For invoices only.")
 *         .message(draft.error(Account::email))
 *         .view();
 * }
 */
public final class FormField {
    private final String label;
    private final Field<?> field;
    private String hint = "";
    private Node message = none();

    private FormField(String label, Field<?> field) {
        this.label = label;
        this.field = field;
    }

    /**
     * A field with a label. A hint is tied to the field by the field's id; without one, an id is made from the label, so give
     * the field an id where a page has two of the same label.
     */
    public static FormField of(String label, Field<?> field) {
        return new FormField(label, field);
    }

    /** What helps to fill in the field. */
    public FormField hint(String text) {
        hint = text;
        return this;
    }

    /** What is wrong with the field, as {@code draft.error(…)} and {@code state.error(…)} give it. */
    public FormField message(Node error) {
        message = error;
        return this;
    }

    /** The parts as an element. */
    public Div view() {
        if (!hint.isEmpty() && field.id().isEmpty()) {
            field.id("field-" + label.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-"));
        }
        var hintId = field.id().map(id -> id + "-hint").orElse("");
        if (!hint.isEmpty()) {
            field.describedBy(hintId);
        }
        return div(
                        label(span(label).cls("fs-label"), field),
                        when(!hint.isEmpty(), () -> p(hint).id(hintId).cls("fs-hint")),
                        message)
                .cls("fs-field");
    }
}
