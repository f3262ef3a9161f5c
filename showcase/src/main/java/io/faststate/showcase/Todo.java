package io.faststate.showcase;

/**
 * One thing to do.
 *
 * @param id what it is known by
 * @param title what it says
 * @param done whether it is done
 */
record Todo(long id, String title, boolean done) {
    Todo toggled() {
        return new Todo(id, title, !done);
    }

    Todo titled(String text) {
        return new Todo(id, text, done);
    }

    Todo done(boolean value) {
        return new Todo(id, title, value);
    }
}
