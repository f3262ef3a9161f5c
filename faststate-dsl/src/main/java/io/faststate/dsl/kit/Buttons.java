package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.span;

import io.faststate.dsl.Element;
import io.faststate.dsl.element.Button;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.signal.BooleanSignal;
import java.lang.constant.Constable;

/**
 * Buttons, and links that look like them. All are ordinary elements, which handlers and attributes can be added to.
 *
 * {@snippet :
 * Buttons.group("Changes",
 *         Buttons.primary("Save").onClick(() -> save()),
 *         Buttons.outline("Discard").onClick(() -> discard()));
 * }
 */
public final class Buttons {
    private static final String CLASS = "btn";
    private static final String VARIANT = "variant";
    private static final String SIZE = "size";

    private Buttons() {}

    /** What people most often do here; one for each part of a page. */
    public static Button primary(Constable... content) {
        return of("primary", content);
    }

    /** Something else that they do here. */
    public static Button secondary(Constable... content) {
        return of("secondary", content);
    }

    /** A button with an edge, for what stands beside the primary one. */
    public static Button outline(Constable... content) {
        return of("outline", content);
    }

    /** A button without an edge, for bars of tools and rows. */
    public static Button ghost(Constable... content) {
        return of("ghost", content);
    }

    /** What can't be taken back. */
    public static Button danger(Constable... content) {
        return of("destructive", content);
    }

    /** A button that looks like a link. */
    public static Button link(Constable... content) {
        return of("link", content);
    }

    private static Button of(String variant, Constable... content) {
        return button(content).cls(CLASS).data(VARIANT, variant);
    }

    /**
     * A button that shows an icon alone.
     *
     * @param label what it does, for screen readers and as the tip that the pointer brings up
     */
    public static Button icon(Icon icon, String label) {
        return ghost(icon.view()).data(SIZE, "icon").aria("label", label).data("tooltip", label);
    }

    /** A button that is pressed while a signal is true, and toggles it. */
    public static Button toggle(BooleanSignal pressed, Constable... content) {
        return of("outline", content).cls("fs-toggle").type(ButtonType.BUTTON).aria("pressed", pressed)
                .onClick(pressed.toggling());
    }

    /**
     * A button that shows a spinner, and can't be pressed again, while its own event is under way.
     *
     * @param busy a signal of its own
     */
    public static Button working(Button button, BooleanSignal busy) {
        return button.with(span().cls("fs-spinner").aria("hidden", true).showWhen(busy)).indicator(busy).disabledWhen(busy)
                .aria("busy", busy);
    }

    /** Gives a button, or a link, a small size. */
    public static <E extends Element<E>> E small(E button) {
        return button.data(SIZE, "sm");
    }

    /** Gives a button, or a link, a large size. */
    public static <E extends Element<E>> E large(E button) {
        return button.data(SIZE, "lg");
    }

    /** Gives a link the looks of a button with an edge. */
    public static <E extends Element<E>> E dress(E link) {
        return link.cls(CLASS).data(VARIANT, "outline");
    }

    /**
     * Buttons that belong together, side by side.
     *
     * @param label what they are for, for screen readers
     */
    public static Div group(String label, Constable... buttons) {
        return div(buttons).cls("button-group").role("group").aria("label", label);
    }

    /**
     * A row of tools.
     *
     * @param label what they are for, for screen readers
     */
    public static Div toolbar(String label, Constable... tools) {
        return div(tools).cls("fs-toolbar").role("group").aria("label", label);
    }
}
