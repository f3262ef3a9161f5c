package io.faststate.dsl.kit.field;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fieldset;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.legend;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.output;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.selectedcontent;
import static io.faststate.dsl.Html.small;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.strong;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Fieldset;
import io.faststate.dsl.element.Input;
import io.faststate.dsl.element.InputMode;
import io.faststate.dsl.element.InputType;
import io.faststate.dsl.element.Label;
import io.faststate.dsl.element.Select;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.kit.Icon;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ListSignal;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ValueSignal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Fields that are one element each, with their labels. They are the browser's own, so they work with any keyboard and reader. */
public final class Fields {
    private static final String LABEL = "fs-label";
    private static final String CHOICE = "fs-choice";
    private static final int LONGEST_CODE = 12;
    private static final int MOST_STARS = 10;

    private Fields() {}

    /** A checkbox beside its label. */
    public static Label check(String label, BooleanSignal on) {
        return label(input().bind(on).cls("input"), span(label)).cls(CHOICE);
    }

    /** A switch beside its label: something that is on or off at once, with no button to confirm it. */
    public static Label toggle(String label, BooleanSignal on) {
        return label(input().bind(on).role("switch").cls("input"), span(label)).cls(CHOICE);
    }

    /**
     * A number that is chosen by moving a thumb, with its value beside the label.
     *
     * @throws FastStateException if the range is empty
     */
    public static Label slider(String label, NumberSignal<Integer> value, int min, int max) {
        if (min >= max) {
            throw new FastStateException("The slider “" + label + "” from " + min + " to " + max
                    + " can't be moved; give a maximum above the minimum");
        }
        var filled = value.asDouble().minus((double) min).times(100.0 / (max - min)).asString().plus("%");
        return label(
                        span(span(label), output(value.text())).cls(LABEL),
                        input().type(InputType.RANGE).min(min).max(max).bind(value).cls("input")
                                .style("--slider-value", filled))
                .cls("fs-slider");
    }

    /** A number with its unit, such as “kg” or “€”. */
    public static Label amount(String label, NumberSignal<?> value, String unit) {
        return label(
                        span(label).cls(LABEL),
                        div(input().bind(value).inputmode(InputMode.DECIMAL).cls("fs-amount-field"), span(unit)).cls("input-group", "fs-amount"))
                .cls("fs-field");
    }

    /** A colour, as a text such as {@code #3366ff}. */
    public static Label colour(String label, StringSignal value) {
        return label(
                        span(label).cls(LABEL),
                        div(input().type(InputType.COLOR).bind(value), output(value.text())).cls("fs-colour"))
                .cls("fs-field");
    }

    /** A day, as a text such as {@code 2026-11-30}; empty for none. */
    public static Label date(String label, StringSignal value) {
        return label(span(label).cls(LABEL), input().type(InputType.DATE).bind(value).cls("input")).cls("fs-field");
    }

    /** A time of day, as a text such as {@code 14:05}; empty for none. */
    public static Label time(String label, StringSignal value) {
        return label(span(label).cls(LABEL), input().type(InputType.TIME).bind(value).cls("input")).cls("fs-field");
    }

    /** Two days, the second no earlier than the first, as texts such as {@code 2026-11-30}. */
    public static Fieldset dates(String label, String from, StringSignal first, String to, StringSignal last) {
        return fieldset(
                        legend(label).cls(LABEL),
                        div(
                                        label(span(from).cls(LABEL), input().type(InputType.DATE).bind(first).cls("input")
                                                .attr("max", last)),
                                        label(span(to).cls(LABEL), input().type(InputType.DATE).bind(last).cls("input")
                                                .attr("min", first)))
                                .cls("fs-dates"))
                .cls("fs-fieldset");
    }

    /**
     * A rating by stars, as a text from “1”; empty for none.
     *
     * @throws FastStateException if there are fewer than 2 or more than 10 stars
     */
    public static Fieldset rating(String label, StringSignal value, int stars) {
        if (stars < 2 || stars > MOST_STARS) {
            throw new FastStateException("The rating “" + label + "” can't have " + stars + " stars; give 2 to 10");
        }
        return fieldset(
                        legend(label).cls(LABEL),
                        div(each(IntStream.rangeClosed(1, stars).boxed().toList(), star -> label(
                                        input().type(InputType.RADIO).value(star).bind(value).cls("sr-only"),
                                        Icon.STAR.view(),
                                        span(star).cls("sr-only"))))
                                .cls("fs-stars"))
                .cls("fs-fieldset", "fs-rating");
    }

    /**
     * A code of digits that was sent to the person; phones offer to fill it in.
     *
     * @throws FastStateException if the number of digits is not 4 to 12
     */
    public static Label code(String label, StringSignal value, int digits) {
        if (digits < 4 || digits > LONGEST_CODE) {
            throw new FastStateException("The code “" + label + "” can't have " + digits + " digits; give 4 to 12");
        }
        return label(
                        span(label).cls(LABEL),
                        input().bind(value).cls("input", "fs-code").autocomplete("one-time-code")
                                .inputmode(InputMode.NUMERIC).pattern("[0-9]{" + digits + "}").maxlength(digits)
                                .size(digits))
                .cls("fs-field");
    }

    /**
     * One of several things, each shown with more than a name. Browsers that can't style lists show the names alone.
     *
     * @param view what is shown of a choice
     */
    public static <E extends Enum<E>> Label select(String label, ValueSignal<E> value, Function<E, Choice> view) {
        var choices = List.of(value.type().getEnumConstants());
        return label(
                        span(label).cls(LABEL),
                        rich(choices, view).bind(value))
                .cls("fs-field");
    }

    private static <E extends Enum<E>> Select rich(List<E> choices, Function<E, Choice> view) {
        return Select.of(button(selectedcontent()).cls("fs-select-button"), each(choices, it -> {
                    var choice = view.apply(it);
                    return option(
                                    choice.icon().view(),
                                    span(choice.name()),
                                    when(!choice.text().isEmpty(), () -> small(choice.text())))
                            .value(it.name());
                }))
                .cls("select", "fs-select");
    }

    /** One of a few things, all in sight. */
    public static <E extends Enum<E>> Fieldset cards(String label, ValueSignal<E> value, Function<E, Choice> view) {
        return fieldset(
                        legend(label).cls(LABEL),
                        div(each(List.of(value.type().getEnumConstants()), it -> {
                                    var choice = view.apply(it);
                                    return label(
                                            input().type(InputType.RADIO).value(it).bind(value).cls("input"),
                                            choice.icon().view(),
                                            span(strong(choice.name()), small(choice.text())));
                                }))
                                .cls("fs-cards"))
                .cls("fs-fieldset");
    }

    /** Some of several things: a list of boxes. */
    public static <T> Fieldset choices(String label, ListSignal<T> chosen, List<T> all, Function<? super T, String> name) {
        return fieldset(
                        legend(label).cls(LABEL),
                        div(each(all, it -> label(input().bind(chosen, it).cls("input"), span(name.apply(it))).cls(CHOICE)))
                                .cls("fs-list"))
                .cls("fs-fieldset");
    }

    /** A place that files are dropped on, or chosen by a click. */
    public static Div drop(String label, String hint, Upload upload) {
        return div(
                        label(
                                        Icon.UPLOAD.view(),
                                        strong(label),
                                        small(hint),
                                        input().bind(upload).cls("sr-only"))
                                .cls("fs-drop"),
                        upload.preview().cls("fs-previews"),
                        upload.error(),
                        upload.progress().cls("fs-progress"))
                .cls("fs-field");
    }

    /**
     * Something to choose.
     *
     * @param text more about it; may be empty
     */
    public record Choice(Icon icon, String name, String text) {}
}
