package io.faststate.showcase.examples;

/**
 * One of some people.
 *
 * @param id what tells them apart
 */
record Person(long id, Contact contact, boolean active) {
    Person with(Contact other) {
        return new Person(id, other, active);
    }

    Person active(boolean now) {
        return new Person(id, contact, now);
    }
}
