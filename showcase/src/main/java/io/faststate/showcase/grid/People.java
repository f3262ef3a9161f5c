package io.faststate.showcase.grid;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;

/** Everybody who works here. */
record People(List<@Valid Person> all) {
    static final People FIRST = new People(List.of(
            new Person(1, "Ada Byron", "ada@example.org", Person.Role.ENGINEER, LocalDate.of(2019, 3, 1), 12, false),
            new Person(2, "Grace Murray", "grace@example.org", Person.Role.MANAGER, LocalDate.of(2017, 9, 15), 3, false),
            new Person(3, "Katherine Coleman", "katherine@example.org", Person.Role.ENGINEER, LocalDate.of(2021, 1, 4), 14, true),
            new Person(4, "Mary Allen", "mary@example.org", Person.Role.DESIGNER, LocalDate.of(2022, 6, 20), 21, true),
            new Person(5, "Radia Joy", "radia@example.org", Person.Role.SUPPORT, LocalDate.of(2020, 11, 2), 8, false)));

    /** The id of the next one. */
    long next() {
        return all.stream().mapToLong(Person::id).max().orElse(0) + 1;
    }
}
