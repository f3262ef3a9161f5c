package io.faststate.showcase;

/** Which todos are shown. */
enum Filter {
    ALL("All"),
    ACTIVE("Active"),
    COMPLETED("Completed");

    private final String label;

    Filter(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean shows(Todo todo) {
        return this == ALL || todo.done() == (this == COMPLETED);
    }
}
