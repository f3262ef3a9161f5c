package io.faststate.showcase.kit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The countries that the JDK knows. */
final class Countries {
    private static final List<Country> ALL = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
            .sorted(Comparator.comparing(Country::name))
            .toList();

    /** A country with its code of two letters. */
    record Country(String code, String name) {}

    private Countries() {}

    /** Those with a part of a name, the ones that begin with it first. */
    static List<Country> search(String part) {
        var wanted = part.strip().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(it -> !it.name().toLowerCase(Locale.ROOT).startsWith(wanted)))
                .toList();
    }
}
