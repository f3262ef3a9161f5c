package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.dd;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.dl;
import static io.faststate.dsl.Html.dt;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.figure;
import static io.faststate.dsl.Html.footer;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.header;
import static io.faststate.dsl.Html.img;
import static io.faststate.dsl.Html.kbd;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.nav;
import static io.faststate.dsl.Html.ol;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.strong;
import static io.faststate.dsl.Html.text;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.element.A;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Dl;
import io.faststate.dsl.element.Li;
import io.faststate.dsl.element.Nav;
import io.faststate.dsl.element.Ol;
import io.faststate.dsl.element.Progress;
import io.faststate.dsl.element.Span;
import io.faststate.dsl.signal.BooleanSignal;
import java.lang.constant.Constable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Components that show something: each is one call that returns one element. */
public final class Kit {
    private static final String TONE = "tone";
    private static final int HUES = 8;
    private static final int FEWEST_LINES = 1;

    private Kit() {}

    /** Things one below the other. */
    public static Div stack(Constable... content) {
        return div(content).cls("fs-stack");
    }

    /** Things side by side, on further lines where there is no room. */
    public static Div row(Constable... content) {
        return div(content).cls("fs-row");
    }

    /** Things of one width side by side, such as cards: as many as there is room for, of at least 16 root font sizes each. */
    public static Div columns(Constable... content) {
        return div(content).cls("fs-columns");
    }

    /** A small label. */
    public static Span badge(Constable... content) {
        return badge(Tone.NEUTRAL, content);
    }

    /** A small label with a meaning. */
    public static Span badge(Tone tone, Constable... content) {
        return span(content).cls("badge", "fs-badge").data(TONE, tone.token());
    }

    /** A coloured dot with a text, for the state of a service or a person. */
    public static Span status(Tone tone, Constable... content) {
        return span(span().cls("fs-dot").aria("hidden", true), fragment(content)).cls("fs-status").data(TONE, tone.token());
    }

    /** A person's initials on a colour that stays the same for the name. */
    public static Span avatar(String name) {
        return span(span(initials(name)).aria("hidden", true), span(name).cls("sr-only"))
                .cls("avatar", "fs-avatar")
                .title(name)
                .data("hue", Math.floorMod(name.hashCode(), HUES) + 1);
    }

    /** A person's picture. */
    public static Span avatar(String name, String picture) {
        return span(img().src(picture).alt(name)).cls("avatar", "fs-avatar").title(name);
    }

    /**
     * Avatars that overlap, the first ones of all, and how many more there are.
     *
     * @param most how many are shown at most; 1 or more
     */
    public static Div avatars(List<String> names, int most) {
        if (most < 1) {
            throw new FastStateException("A group of at most " + most + " avatars shows nobody; give 1 or more");
        }
        var more = names.size() - most;
        return div(
                        each(names.stream().limit(most).toList(), name -> avatar(name)),
                        when(more > 0, () -> span("+" + more).data("count", more)))
                .cls("avatar-group", "fs-avatars")
                .role("group");
    }

    private static String initials(String name) {
        var words = Arrays.stream(name.strip().split("\\s+")).filter(it -> !it.isEmpty()).toList();
        return (words.size() < 2 ? words : List.of(words.getFirst(), words.getLast())).stream()
                .map(it -> new String(Character.toChars(it.codePointAt(0))))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** A figure that matters, with its name. */
    public static Div statistic(String label, Constable... value) {
        return div(span(label).cls("fs-statistic-label"), strong(value)).cls("fs-statistic");
    }

    /** A figure with how it changed. */
    public static Div statistic(String label, Node value, Tone tone, String change) {
        return statistic(label, value).with(span(change).cls("fs-statistic-change").data(TONE, tone.token()));
    }

    /** A notice in the page. An urgent one, with the tone of a warning or of danger, is read out at once. */
    public static Div alert(Tone tone, String title, Constable... content) {
        var urgent = tone == Tone.WARNING || tone == Tone.DANGER;
        return div(tone.icon().view(), h2(title), when(content.length > 0, () -> section(content)))
                .cls("alert", "fs-alert")
                .role(urgent ? "alert" : "status")
                .data(TONE, tone.token());
    }

    /** A notice across the page. */
    public static Div banner(Tone tone, Constable... content) {
        return div(tone.icon().view(), p(content)).cls("fs-banner").role("status").data(TONE, tone.token());
    }

    /**
     * A notice across the page that people can put away.
     *
     * @param shown the signal that holds whether it is shown; keep it with {@link io.faststate.dsl.Page#persist}
     * @param close the name of the button that puts it away
     */
    public static Div banner(Tone tone, BooleanSignal shown, String close, Constable... content) {
        return banner(tone, content)
                .with(Buttons.small(Buttons.icon(Icon.CLOSE, close)).type(ButtonType.BUTTON).onClick(shown.setting(false)))
                .showWhen(shown);
    }

    /**
     * The way from the start to this page; the last link is this page.
     *
     * @param label its name for screen readers, such as “Breadcrumb”
     */
    public static Nav breadcrumb(String label, A... links) {
        return nav(ol(each(IntStream.range(0, links.length).boxed().toList(), at -> li(
                        when(at > 0, () -> span(Icon.CHEVRON_RIGHT.view()).cls("fs-flip")),
                        at == links.length - 1 ? links[at].aria("current", "page") : links[at]))))
                .cls("breadcrumb")
                .aria("label", label);
    }

    /**
     * The steps of something that takes several pages.
     *
     * @param current the index of the step that people are at; that of one after the last if they are done
     * @throws FastStateException if there is no such step
     */
    public static Ol steps(int current, String... names) {
        if (current < 0 || current > names.length) {
            throw new FastStateException("Step " + current + " is none of these " + names.length + " steps: give 0 to "
                    + names.length + ", where the last one means that all are done");
        }
        return ol(each(IntStream.range(0, names.length).boxed().toList(), at -> step(at, current, names[at]))).cls("fs-steps");
    }

    private static Li step(int at, int current, String name) {
        var sign = at < current ? Icon.CHECK.view() : text(at + 1);
        var step = li(span(sign).cls("fs-step-sign"), span(name))
                .data("state", at < current ? "done" : at == current ? "current" : "ahead");
        return at == current ? step.aria("current", "step") : step;
    }

    /** Grey lines in the place of a text that is loading. */
    public static Div skeleton(int lines) {
        if (lines < FEWEST_LINES) {
            throw new FastStateException("A skeleton of " + lines + " lines shows nothing; give 1 or more");
        }
        return div(each(IntStream.range(0, lines).boxed().toList(), at -> span().cls("skeleton", "fs-skeleton")))
                .cls("fs-skeletons")
                .aria("hidden", true);
    }

    /** What is shown where there is nothing yet. */
    public static Div empty(Icon icon, String title, String text, Constable... actions) {
        return div(
                        header(figure(icon.view()), h2(title), p(text)),
                        when(actions.length > 0, () -> footer(actions)))
                .cls("empty", "fs-empty");
    }

    /**
     * How far something is.
     *
     * @param label what it is
     * @throws FastStateException if the value is not between 0 and the maximum
     */
    public static Progress progress(String label, double value, double max) {
        if (!(value >= 0 && value <= max)) {
            throw new FastStateException("Progress “" + label + "”: " + value + " is not between 0 and " + max);
        }
        return Progress.of().value(value).max(max).aria("label", label).cls("fs-progress");
    }

    /** A sign that something is under way. */
    public static Span spinner(String label) {
        return span(span().cls("fs-spinner").aria("hidden", true), span(label).cls("sr-only")).role("status");
    }

    /** Keys that are pressed together. */
    public static Span keys(String... keys) {
        return span(each(List.of(keys), key -> kbd(key).cls("kbd"))).cls("fs-keys");
    }

    /** Names and values, one below the other. */
    public static Dl facts(Map<String, ? extends Node> facts) {
        return dl(each(facts.entrySet(), fact -> div(dt(fact.getKey()), dd(fact.getValue())))).cls("fs-facts");
    }

    /**
     * A short explanation that the pointer or the focus brings up. Don't put anything in it that people need; nothing shows it
     * on a touch screen.
     */
    public static <E extends Element<E>> E tip(E element, String text) {
        return element.data("tooltip", text);
    }

    /** A text with headings, lists and tables, in the spaces that texts have. */
    public static Div prose(Constable... content) {
        return div(content).cls("fs-prose");
    }

    /** Events in the order of time. */
    public static Ol timeline(Moment... moments) {
        return ol(each(List.of(moments), Kit::moment)).cls("fs-timeline");
    }

    private static Li moment(Moment moment) {
        return li(
                        span(moment.tone().icon().view()).cls("fs-timeline-sign"),
                        div(
                                strong(moment.title()),
                                span(moment.when()).cls("fs-timeline-when"),
                                when(!moment.text().isEmpty(), () -> p(moment.text()))))
                .data(TONE, moment.tone().token());
    }

    /**
     * An event of a {@linkplain #timeline timeline}.
     *
     * @param when a text that says when it was
     * @param text more about it; may be empty
     */
    public record Moment(String when, Tone tone, String title, String text) {}
}
