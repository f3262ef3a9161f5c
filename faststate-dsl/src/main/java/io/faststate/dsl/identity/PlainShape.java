package io.faststate.dsl.identity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** The shape of an immutable value that is fully identified by its content. */
final class PlainShape implements Shape {
    private static final Map<Class<?>, PlainShape> PLAIN = Map.ofEntries(
            entry(String.class, (hash, text) -> hash.add(Tag.STRING, text)),
            entry(Long.class, (hash, number) -> word(hash, Tag.LONG, number)),
            entry(Integer.class, (hash, number) -> word(hash, Tag.INT, number)),
            entry(Short.class, (hash, number) -> word(hash, Tag.SHORT, number)),
            entry(Byte.class, (hash, number) -> word(hash, Tag.BYTE, number)),
            entry(Character.class, (hash, character) -> word(hash, Tag.CHAR, character)),
            entry(Boolean.class, (hash, truth) -> word(hash, Tag.BOOLEAN, truth ? 1 : 0)),
            entry(Double.class, (hash, number) -> word(hash, Tag.DOUBLE, Double.doubleToRawLongBits(number))),
            entry(Float.class, (hash, number) -> word(hash, Tag.FLOAT, Float.floatToRawIntBits(number))),
            entry(UUID.class, (hash, id) -> {
                word(hash, Tag.UUID, id.getMostSignificantBits());
                hash.add(id.getLeastSignificantBits());
            }),
            entry(Instant.class, (hash, time) -> {
                word(hash, Tag.INSTANT, time.getEpochSecond());
                hash.add(time.getNano());
            }),
            entry(Duration.class, (hash, time) -> {
                word(hash, Tag.DURATION, time.getSeconds());
                hash.add(time.getNano());
            }),
            entry(LocalDate.class, (hash, date) -> word(hash, Tag.DATE, date.toEpochDay())),
            entry(Locale.class, PlainShape::locale),
            entry(Pattern.class, (hash, pattern) -> {
                word(hash, Tag.PATTERN, pattern.flags());
                hash.add(pattern.pattern());
            }),
            byText(BigDecimal.class),
            byText(BigInteger.class),
            byText(URI.class),
            byText(Currency.class),
            byText(OptionalInt.class),
            byText(OptionalLong.class),
            byText(OptionalDouble.class));

    private final BiConsumer<SipHash, Object> content;

    private PlainShape(BiConsumer<SipHash, Object> content) {
        this.content = content;
    }

    /** The shape of a class whose values are plain. */
    static Optional<Shape> of(Class<?> type) {
        var known = PLAIN.get(type);
        if (known != null) {
            return Optional.of(known);
        }
        if (Enum.class.isAssignableFrom(type) && type != Enum.class) {
            return Optional.of(constant(type));
        }
        if (type == Class.class) {
            return Optional.of(new ClassShape());
        }
        return isTime(type) ? Optional.of(text(type)) : Optional.empty();
    }

    /** Whether a field of the type holds plain values only. */
    static boolean isPlain(Class<?> type) {
        return PLAIN.containsKey(type) || type == Class.class || isTime(type);
    }

    @Override
    public void add(Object value, Hashing into) {
        content.accept(into.hash(), value);
    }

    @Override
    public boolean plain() {
        return true;
    }

    @Override
    public boolean flat() {
        return true;
    }

    private static <T> Map.Entry<Class<?>, PlainShape> entry(Class<T> type, BiConsumer<SipHash, T> content) {
        return Map.entry(type, new PlainShape((hash, value) -> content.accept(hash, type.cast(value))));
    }

    private static Map.Entry<Class<?>, PlainShape> byText(Class<?> type) {
        return Map.entry(type, text(type));
    }

    /** For classes whose {@code toString} covers the whole value. */
    private static PlainShape text(Class<?> type) {
        var name = type.getName();
        return new PlainShape((hash, value) -> {
            hash.add(Tag.NAMED_TEXT, name);
            hash.add(value.toString());
        });
    }

    private static PlainShape constant(Class<?> type) {
        var name = (type.isEnum() ? type : type.getSuperclass()).getName();
        return new PlainShape((hash, value) -> {
            hash.add(Tag.ENUM, name);
            hash.add(((Enum<?>) value).name());
        });
    }

    private static boolean isTime(Class<?> type) {
        var time = TemporalAccessor.class.isAssignableFrom(type)
                || TemporalAmount.class.isAssignableFrom(type)
                || ZoneId.class.isAssignableFrom(type);
        var trusted = type.getPackageName().equals("java.time") || type.getPackageName().equals("java.time.chrono");
        return time && trusted && !type.isInterface();
    }

    /** Adds all parts of a locale, because a language tag omits parts that are not well formed. */
    private static void locale(SipHash hash, Locale locale) {
        hash.add(Tag.LOCALE);
        hash.add(locale.getLanguage());
        hash.add(locale.getScript());
        hash.add(locale.getCountry());
        hash.add(locale.getVariant());
        hash.add(locale.toLanguageTag());
    }

    private static void word(SipHash hash, long tag, long content) {
        hash.add(tag);
        hash.add(content);
    }
}
