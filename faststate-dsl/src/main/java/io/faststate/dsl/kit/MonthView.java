package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.caption;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.tbody;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.thead;
import static io.faststate.dsl.Html.time;
import static io.faststate.dsl.Html.tr;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.CellScope;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Table;
import io.faststate.dsl.element.Td;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A month of days, each with what happens on it. Weeks begin as the page's {@linkplain Page#locale() locale} has it.
 *
 * {@snippet :
 * MonthView.of(page, "shifts", YearMonth.of(2026, 11))
 *         .today(today)
 *         .view(day -> each(shifts.on(day), shift -> Kit.badge(shift.name())));
 * }
 */
public final class MonthView {
    private static final YearMonth EPOCH = YearMonth.of(1970, 1);

    private final Page page;
    private final String id;
    private final State<Integer> shown;
    private LocalDate today = LocalDate.MIN;

    private MonthView(Page page, String id, YearMonth first) {
        this.page = page;
        this.id = id;
        shown = page.scope(id).tab("month", Math.toIntExact(EPOCH.until(first, ChronoUnit.MONTHS)));
    }

    /**
     * A calendar that shows a month at first.
     *
     * @param id its id in the page
     */
    public static MonthView of(Page page, String id, YearMonth first) {
        return new MonthView(page, id, first);
    }

    /** The day to mark; none by default, since a view does not read the clock. */
    public MonthView today(LocalDate day) {
        today = day;
        return this;
    }

    /** The calendar as an element; the view gives the content of a day. */
    public Div view(Function<LocalDate, ? extends Node> content) {
        // What handlers capture: this, and not the calendar.
        var month = shown;
        return div(
                        Buttons.toolbar(id,
                                Buttons.icon(Icon.CHEVRON_LEFT, Words.PREVIOUS_MONTH.in(page)).type(ButtonType.BUTTON)
                                        .data("align", "end").cls("fs-flip").onClick(() -> month.update(it -> it - 1)),
                                Buttons.icon(Icon.CHEVRON_RIGHT, Words.NEXT_MONTH.in(page)).type(ButtonType.BUTTON)
                                        .data("align", "end").cls("fs-flip").onClick(() -> month.update(it -> it + 1))),
                        live(shown, months -> month(EPOCH.plusMonths(months), content)))
                .id(id)
                .cls("fs-month");
    }

    private Table month(YearMonth month, Function<LocalDate, ? extends Node> content) {
        var locale = page.locale();
        var first = WeekFields.of(locale).getFirstDayOfWeek();
        var start = month.atDay(1);
        var monday = start.minusDays(Math.floorMod(start.getDayOfWeek().getValue() - first.getValue(), 7));
        var weeks = Stream.iterate(monday, it -> !it.isAfter(month.atEndOfMonth()), it -> it.plusWeeks(1)).toList();
        return table(
                caption(month.format(DateTimeFormatter.ofPattern("LLLL uuuu", locale))),
                thead(tr(each(days(first), day -> th(day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .scope(CellScope.COL)))),
                tbody(each(weeks, week -> tr(each(
                        Stream.iterate(week, it -> it.plusDays(1)).limit(7).toList(),
                        day -> day(day, month, locale, content))))));
    }

    private Td day(LocalDate day, YearMonth month, Locale locale, Function<LocalDate, ? extends Node> content) {
        var inside = YearMonth.from(day).equals(month);
        var cell = td(
                        time(span(day.getDayOfMonth()).aria("hidden", true), span(named(day, locale)).cls("sr-only"))
                                .datetime(day.toString()),
                        div(content.apply(day)).cls("fs-day"))
                .cls("fs-outside", !inside);
        return day.equals(today) ? cell.aria("current", "date") : cell;
    }

    private static String named(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofPattern("EEEE d MMMM", locale));
    }

    private static List<DayOfWeek> days(DayOfWeek first) {
        return Stream.iterate(first, it -> it.plus(1)).limit(7).toList();
    }
}
