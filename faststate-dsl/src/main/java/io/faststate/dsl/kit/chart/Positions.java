package io.faststate.dsl.kit.chart;

import io.faststate.dsl.FastStateException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where the rows of a chart are on its x axis: numbers, points in time, or categories in their order. */
final class Positions {
    private static final double NANOS = 1e9;
    private static final long YEAR = 31_556_952;
    private static final long EPOCH = 1970;
    private static final long YEARS = 10_000;

    private final List<Object> values;
    private final Kind kind;

    private Positions(List<Object> values, Kind kind) {
        this.values = values;
        this.kind = kind;
    }

    /** What an axis is of. */
    enum Kind {
        NUMBER("Value"), TIME("Time"), CATEGORY("Category");

        private final String heading;

        Kind(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }

        private static Kind of(Object value) {
            return switch (value) {
                case Number number -> NUMBER;
                case Instant time -> TIME;
                case LocalDate time -> TIME;
                case LocalDateTime time -> TIME;
                case ZonedDateTime time -> TIME;
                case OffsetDateTime time -> TIME;
                case YearMonth time -> TIME;
                case Year time -> TIME;
                default -> CATEGORY;
            };
        }
    }

    static Positions of(String title, List<?> values) {
        var all = new ArrayList<Object>(values.size());
        for (var value : values) {
            if (value == null) {
                throw new FastStateException("Chart '" + title + "' has null as position " + all.size()
                        + " on its x axis; leave the row out");
            }
            if (value instanceof Number number) {
                Chart.finite(title, "its x axis", number.doubleValue());
            }
            var first = all.isEmpty() ? value : all.getFirst();
            if (Kind.of(first) != Kind.of(value)) {
                throw new FastStateException("Chart '" + title + "' has both " + first + " and " + value
                        + " on its x axis; give numbers, dates and times, or categories, not a mix");
            }
            if (Kind.of(value) == Kind.TIME && !isYearOfAxis(value)) {
                throw new FastStateException("Chart '" + title + "' has the time " + value
                        + " on its x axis; give years from -9999 to 9999, or leave the row out");
            }
            all.add(value);
        }
        return new Positions(List.copyOf(all), all.isEmpty() ? Kind.CATEGORY : Kind.of(all.getFirst()));
    }

    /** Whether a time is far enough from the ends of what can be counted. */
    private static boolean isYearOfAxis(Object time) {
        var year = switch (time) {
            case Instant instant -> instant.getEpochSecond() / YEAR + EPOCH;
            case Year own -> own.getValue();
            case Temporal other -> other.get(ChronoField.YEAR);
            default -> EPOCH;
        };
        return Math.abs(year) < YEARS;
    }

    Kind kind() {
        return kind;
    }

    int size() {
        return values.size();
    }

    Object value(int index) {
        return values.get(index);
    }

    /** The positions as numbers: those of times are in seconds since 1970, those of categories their places. */
    double[] numbers(ZoneId zone) {
        return IntStream.range(0, size()).mapToDouble(i -> switch (kind) {
            case NUMBER -> ((Number) values.get(i)).doubleValue();
            case TIME -> seconds(values.get(i) instanceof Instant time ? time : zoned(values.get(i), zone).toInstant());
            case CATEGORY -> i;
        }).toArray();
    }

    private static double seconds(Instant time) {
        return time.getEpochSecond() + time.getNano() / NANOS;
    }

    /** The rows in the order of their numbers. */
    static int[] order(double[] numbers) {
        var rows = IntStream.range(0, numbers.length);
        for (var i = 1; i < numbers.length; i++) {
            if (numbers[i] < numbers[i - 1]) {
                return rows.boxed().sorted((a, b) -> Double.compare(numbers[a], numbers[b])).mapToInt(it -> it).toArray();
            }
        }
        return rows.toArray();
    }

    /** Whether all are days or longer, so that nobody reads an hour of them. */
    boolean daily() {
        return values.stream().allMatch(it -> it instanceof LocalDate || it instanceof YearMonth || it instanceof Year);
    }

    /** The rows as categories, each by a name of its own. */
    List<String> names(Settings settings) {
        var texts = new NumberTexts(settings.unit(""));
        var times = new TimeTicks(settings);
        var oneDay = kind == Kind.TIME
                && values.stream().map(it -> zoned(it, settings.zone()).toLocalDate()).distinct().count() <= 1;
        var names = new ArrayList<String>();
        for (var value : values) {
            names.add(switch (value) {
                case Number number -> texts.value(number.doubleValue());
                case Temporal time when kind == Kind.TIME -> times.category(time, oneDay);
                default -> value.toString();
            });
        }
        return List.copyOf(names);
    }

    static ZonedDateTime zoned(Object value, ZoneId zone) {
        return switch (value) {
            case Instant time -> time.atZone(zone);
            case LocalDate date -> date.atStartOfDay(zone);
            case LocalDateTime time -> time.atZone(zone);
            case ZonedDateTime time -> time.withZoneSameInstant(zone);
            case OffsetDateTime time -> time.atZoneSameInstant(zone);
            case YearMonth month -> month.atDay(1).atStartOfDay(zone);
            case Year year -> year.atDay(1).atStartOfDay(zone);
            default -> throw new FastStateException(value + " is not a date or time");
        };
    }
}
