package io.faststate.server.json;

import static io.faststate.server.json.JsonParts.JSON;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The codec of values that JSON represents as text, also in keys of maps.
 *
 * @param what a description of such a text
 * @param text converts a value to text
 * @param value converts a text to its value; throws a RuntimeException if it has none
 */
record TextCodec(String what, Function<Object, String> text, Function<String, Object> value) implements Codec {
    private static final Map<Class<?>, TextCodec> KNOWN = Map.ofEntries(
            known(String.class, it -> it),
            known(Character.class, TextCodec::character),
            known(char.class, TextCodec::character),
            known(UUID.class, UUID::fromString),
            known(URI.class, URI::create),
            known(Instant.class, Instant::parse),
            known(LocalDate.class, LocalDate::parse),
            known(LocalTime.class, LocalTime::parse),
            known(LocalDateTime.class, LocalDateTime::parse),
            known(OffsetTime.class, OffsetTime::parse),
            known(OffsetDateTime.class, OffsetDateTime::parse),
            known(ZonedDateTime.class, ZonedDateTime::parse),
            known(Duration.class, Duration::parse),
            known(Period.class, Period::parse),
            known(Year.class, it -> Year.of(Integer.parseInt(it))),
            known(YearMonth.class, YearMonth::parse),
            known(MonthDay.class, MonthDay::parse),
            known(ZoneId.class, ZoneId::of),
            known(ZoneOffset.class, ZoneOffset::of),
            known(Currency.class, Currency::getInstance),
            Map.entry(Locale.class, new TextCodec("a Locale", it -> ((Locale) it).toLanguageTag(), Locale::forLanguageTag)));

    private static Map.Entry<Class<?>, TextCodec> known(Class<?> type, Function<String, Object> value) {
        return Map.entry(type, new TextCodec("a " + type.getSimpleName(), Object::toString, value));
    }

    private static Object character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("not one character");
        }
        return text.charAt(0);
    }

    /** The codec of a type whose values JSON represents as text. */
    static Optional<TextCodec> of(Class<?> type) {
        if (type.isEnum()) {
            var names = Arrays.toString(type.getEnumConstants());
            return Optional.of(new TextCodec("one of " + names, it -> ((Enum<?>) it).name(), name -> constant(type, name)));
        }
        return Optional.ofNullable(KNOWN.get(type));
    }

    private static Object constant(Class<?> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no such constant");
    }

    @Override
    public JsonValue write(Object it) {
        return JSON.createValue(text.apply(it));
    }

    @Override
    public Object read(JsonValue json, Place place) {
        if (json instanceof JsonString it) {
            return read(it.getString(), json, place);
        }
        throw place.expected(what, json);
    }

    Object read(String it, JsonValue json, Place place) {
        try {
            return value.apply(it);
        } catch (RuntimeException e) {
            throw place.expected(what, json);
        }
    }
}
