package io.faststate.showcase.todomvc;

/**
 * One thing to do.
 *
 * @param id what it is known by
 * @param title what it says
 * @param done whether it is done
 */
public record Todo(long id, String title, boolean done) {
    /** The same, done if it was not. */
    public Todo toggled() {
        return new Todo(id, title, !done);
    }

    Todo titled(String text) {
        return new Todo(id, text, done);
    }

    Todo done(boolean value) {
        return new Todo(id, title, value);
    }
}
