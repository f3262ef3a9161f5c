package io.faststate.showcase.todomvc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A list of todos.
 *
 * @param last the id that was given last
 * @param items the todos, in order
 */
public record Todos(long last, List<Todo> items) {
    /** No todos. */
    public static final Todos NONE = new Todos(0, List.of());

    /** With another todo at the end. */
    public Todos add(String title) {
        var all = new ArrayList<>(items);
        all.add(new Todo(last + 1, title, false));
        return new Todos(last + 1, List.copyOf(all));
    }

    /** With one todo changed. */
    public Todos change(long id, UnaryOperator<Todo> change) {
        return with(items.stream().map(it -> it.id() == id ? change.apply(it) : it).toList());
    }

    /** Renames a todo; without a title it is removed. */
    public Todos rename(long id, String title) {
        return title.isBlank() ? remove(id) : change(id, it -> it.titled(title.strip()));
    }

    /** Without one todo. */
    public Todos remove(long id) {
        return with(items.stream().filter(it -> it.id() != id).toList());
    }

    /** With all of them done, or none. */
    public Todos all(boolean done) {
        return with(items.stream().map(it -> it.done(done)).toList());
    }

    /** Without those that are done. */
    public Todos clearCompleted() {
        return with(items.stream().filter(it -> !it.done()).toList());
    }

    /** How many are left to do. */
    public long open() {
        return items.stream().filter(it -> !it.done()).count();
    }

    /** Whether any is done. */
    public boolean anyDone() {
        return open() < items.size();
    }

    private Todos with(List<Todo> next) {
        return new Todos(last, next);
    }
}
