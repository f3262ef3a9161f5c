package io.faststate.showcase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A list of todos.
 *
 * @param last the id that was given last
 * @param items the todos, in order
 */
record Todos(long last, List<Todo> items) {
    Todos add(String title) {
        var all = new ArrayList<>(items);
        all.add(new Todo(last + 1, title, false));
        return new Todos(last + 1, List.copyOf(all));
    }

    Todos change(long id, UnaryOperator<Todo> change) {
        return with(items.stream().map(it -> it.id() == id ? change.apply(it) : it).toList());
    }

    /** Renames a todo; without a title it is removed. */
    Todos rename(long id, String title) {
        return title.isBlank() ? remove(id) : change(id, it -> it.titled(title.strip()));
    }

    Todos remove(long id) {
        return with(items.stream().filter(it -> it.id() != id).toList());
    }

    Todos all(boolean done) {
        return with(items.stream().map(it -> it.done(done)).toList());
    }

    Todos clearCompleted() {
        return with(items.stream().filter(it -> !it.done()).toList());
    }

    long open() {
        return items.stream().filter(it -> !it.done()).count();
    }

    boolean anyDone() {
        return open() < items.size();
    }

    private Todos with(List<Todo> next) {
        return new Todos(last, next);
    }
}
