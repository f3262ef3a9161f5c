package io.faststate.showcase.examples;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Some people, in order. */
record People(List<@Valid Person> all) {
    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Alan", "Barbara", "Dennis", "Edsger", "Frances", "Grace", "James", "Katherine", "Linus");
    private static final List<String> LAST_NAMES = List.of(
            "Allen", "Dijkstra", "Gosling", "Hopper", "Johnson", "Liskov", "Lovelace", "Ritchie", "Torvalds", "Turing", "Wirth", "Zuse");

    /** As many people, each with another name; at most 120. */
    static People of(int count) {
        var all = new ArrayList<Person>();
        for (var i = 0; i < count; i++) {
            var first = FIRST_NAMES.get(i % FIRST_NAMES.size());
            // Whole rounds of first names go through the last names with an offset, so that no pair comes twice.
            var last = LAST_NAMES.get((i + i / 60) % LAST_NAMES.size());
            all.add(new Person(i + 1L, Contact.of(first, last), i % 3 != 0));
        }
        return new People(List.copyOf(all));
    }

    People change(long id, Contact contact) {
        return new People(all.stream().map(it -> it.id() == id ? it.with(contact) : it).toList());
    }

    People active(Collection<Long> ids, boolean now) {
        return new People(all.stream().map(it -> ids.contains(it.id()) ? it.active(now) : it).toList());
    }

    People without(long id) {
        return new People(all.stream().filter(it -> it.id() != id).toList());
    }

    /** Who comes after somebody, or before where nobody does; 0 where there is nobody else. */
    long neighbour(long id) {
        var ids = all.stream().map(Person::id).toList();
        var others = ids.stream().filter(it -> it != id).toList();
        return others.isEmpty() ? 0 : others.get(Math.min(ids.indexOf(id), others.size() - 1));
    }
}
