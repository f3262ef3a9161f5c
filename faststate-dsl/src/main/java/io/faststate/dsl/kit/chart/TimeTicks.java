package io.faststate.dsl.kit.chart;

import io.faststate.dsl.kit.chart.Axis.Tick;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Ticks where the calendar has them: at full seconds, minutes, hours, days, Mondays, months or years of a zone. */
final class TimeTicks {
    private static final List<Step> STEPS = List.of(
            new Step(ChronoUnit.SECONDS, 1), new Step(ChronoUnit.SECONDS, 2), new Step(ChronoUnit.SECONDS, 5),
            new Step(ChronoUnit.SECONDS, 10), new Step(ChronoUnit.SECONDS, 15), new Step(ChronoUnit.SECONDS, 30),
            new Step(ChronoUnit.MINUTES, 1), new Step(ChronoUnit.MINUTES, 2), new Step(ChronoUnit.MINUTES, 5),
            new Step(ChronoUnit.MINUTES, 10), new Step(ChronoUnit.MINUTES, 15), new Step(ChronoUnit.MINUTES, 30),
            new Step(ChronoUnit.HOURS, 1), new Step(ChronoUnit.HOURS, 2), new Step(ChronoUnit.HOURS, 3),
            new Step(ChronoUnit.HOURS, 6), new Step(ChronoUnit.HOURS, 12),
            new Step(ChronoUnit.DAYS, 1), new Step(ChronoUnit.DAYS, 2), new Step(ChronoUnit.WEEKS, 1),
            new Step(ChronoUnit.WEEKS, 2),
            new Step(ChronoUnit.MONTHS, 1), new Step(ChronoUnit.MONTHS, 3), new Step(ChronoUnit.MONTHS, 6));
    private static final double YEAR = ChronoUnit.YEARS.getDuration().toSeconds();
    private static final int MOST = 100;

    private final Settings settings;

    TimeTicks(Settings settings) {
        this.settings = settings;
    }

    /** The step of ticks. */
    record Step(ChronoUnit unit, long amount) {
        double seconds() {
            return unit.getDuration().multipliedBy(amount).toSeconds();
        }

        boolean hasHours() {
            return unit.compareTo(ChronoUnit.DAYS) < 0;
        }
    }

    /** The shortest step that divides a time, in seconds, into at most so many parts. */
    static Step step(double seconds, int parts) {
        for (var step : STEPS) {
            if (step.seconds() * parts >= seconds) {
                return step;
            }
        }
        return new Step(ChronoUnit.YEARS, Math.max(1, Math.round(Ticks.step(seconds / YEAR, parts))));
    }

    /** The ticks between two times, in seconds since 1970. */
    List<Tick> between(double low, double high, Step step) {
        var ticks = new ArrayList<Tick>();
        var at = floor(time(low), step);
        while (ticks.size() < MOST && seconds(at) <= high) {
            if (seconds(at) >= low) {
                ticks.add(new Tick(seconds(at), label(at, step), number(at, step)));
            }
            at = next(at, step);
        }
        return ticks;
    }

    /** The last tick that is not after a time. */
    ZonedDateTime floor(ZonedDateTime time, Step step) {
        var day = time.truncatedTo(ChronoUnit.DAYS);
        return switch (step.unit()) {
            case DAYS -> day.minusDays(Math.floorMod(day.toLocalDate().toEpochDay(), step.amount()));
            case WEEKS -> {
                var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield monday.minusWeeks(Math.floorMod(number(monday, step.unit()), step.amount()));
            }
            case MONTHS -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % step.amount());
            case YEARS -> day.withDayOfYear(1).minusYears(Math.floorMod(day.getYear(), step.amount()));
            default -> {
                // By the clock on the wall, so that ticks are at full hours on the days on which it is changed too.
                var local = day.toLocalDateTime();
                var passed = Duration.between(local, time.toLocalDateTime()).toSeconds();
                var length = (long) step.seconds();
                var floor = local.plusSeconds(passed / length * length).atZone(time.getZone());
                yield floor.isAfter(time) ? floor.withEarlierOffsetAtOverlap() : floor;
            }
        };
    }

    private ZonedDateTime next(ZonedDateTime tick, Step step) {
        if (!step.hasHours()) {
            return tick.plus(step.amount(), step.unit());
        }
        var next = tick.plus(step.amount(), step.unit());
        var aligned = floor(next, step);
        return aligned.isAfter(tick) ? aligned : next;
    }

    ZonedDateTime time(double seconds) {
        var whole = Math.floor(seconds);
        return Instant.ofEpochSecond((long) whole, Math.round((seconds - whole) * 1e9)).atZone(settings.zone());
    }

    static double seconds(ZonedDateTime time) {
        return time.toEpochSecond() + time.getNano() / 1e9;
    }

    private static long number(ZonedDateTime tick, Step step) {
        return step.hasHours()
                ? Math.floorDiv(tick.toEpochSecond() + tick.getOffset().getTotalSeconds(), (long) step.seconds())
                : Math.floorDiv(number(tick, step.unit()), step.amount());
    }

    private static long number(ZonedDateTime tick, ChronoUnit unit) {
        return switch (unit) {
            case DAYS -> tick.toLocalDate().toEpochDay();
            // 1970 began on a Thursday.
            case WEEKS -> Math.floorDiv(tick.toLocalDate().toEpochDay() + 3, 7);
            case MONTHS -> tick.getYear() * 12L + tick.getMonthValue() - 1;
            default -> tick.getYear();
        };
    }

    private String label(ZonedDateTime tick, Step step) {
        var midnight = tick.toLocalTime().toSecondOfDay() == 0;
        return text(tick, switch (step.unit()) {
            case SECONDS -> "HH:mm:ss";
            case MINUTES, HOURS -> midnight ? "d MMM" : "HH:mm";
            case DAYS, WEEKS -> "d MMM";
            case MONTHS -> tick.getMonthValue() == 1 ? "yyyy" : "MMM";
            default -> "yyyy";
        });
    }

    /** A time as it is read beside a value: as exact as the axis is, and with its date. */
    String full(ZonedDateTime time, Step step, boolean daily) {
        if (daily) {
            return text(time, step.unit() == ChronoUnit.YEARS || (time.getDayOfMonth() == 1 && step.unit() == ChronoUnit.MONTHS)
                    ? "MMM yyyy" : "d MMM yyyy");
        }
        return text(time, switch (step.unit()) {
            case SECONDS -> "HH:mm:ss";
            case MINUTES -> time.getSecond() == 0 ? "d MMM, HH:mm" : "d MMM, HH:mm:ss";
            default -> "d MMM yyyy, HH:mm";
        });
    }

    /**
     * A date or time that is the name of a category.
     *
     * @param oneDay whether all categories are on one day, whose date they then need not tell
     */
    String category(Temporal time, boolean oneDay) {
        return text(Positions.zoned(time, settings.zone()), switch (time) {
            case LocalDate date -> "d MMM";
            case YearMonth month -> "MMM yyyy";
            case Year year -> "yyyy";
            default -> oneDay ? "HH:mm" : "d MMM HH:mm";
        });
    }

    private String text(ZonedDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, settings.locale()).format(time);
    }
}
