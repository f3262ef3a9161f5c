package io.faststate.showcase.todomvc;

import java.util.Locale;

/** Which todos are shown. */
public enum Filter {
    /** All of them. */
    ALL("All"),
    /** Those that are left to do. */
    ACTIVE("Active"),
    /** Those that are done. */
    COMPLETED("Completed");

    private final String label;

    Filter(String label) {
        this.label = label;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Where TodoMVC shows these todos. */
    public String path() {
        return this == ALL ? "/todomvc" : "/todomvc/" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a todo is one of them. */
    public boolean shows(Todo todo) {
        return this == ALL || todo.done() == (this == COMPLETED);
    }
}
