package io.faststate.dsl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a value violates the constraints that its type declares by annotations. The state keeps its old value. If
 * the handler doesn't catch the exception, the messages are shown beside the fields concerned.
 */
public final class InvalidValueException extends FastStateException {
    private static final long serialVersionUID = 1L;

    private final Class<?> type;
    private final transient @Nullable State<?> state;
    private final transient List<Violation> violations;

    /**
     * Creates an exception for a value with these violations.
     *
     * @param type the type of the value
     * @param state the state that should have been set, if any
     */
    public InvalidValueException(Class<?> type, @Nullable State<?> state, List<Violation> violations) {
        super("This is not a valid " + type.getSimpleName() + ": "
                + violations.stream().map(Violation::toString).collect(Collectors.joining(", ")));
        this.type = type;
        this.state = state;
        this.violations = List.copyOf(violations);
    }

    /** The type of the value. */
    public Class<?> type() {
        return type;
    }

    /** The state that should have been set, if any. */
    public Optional<State<?>> state() {
        return Optional.ofNullable(state);
    }

    /** The violated constraints. */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * A violation of one constraint.
     *
     * @param path the component concerned, such as {@code address.city}; empty for the whole value
     * @param message the message for the user, in the user's language
     */
    public record Violation(String path, String message) {
        @Override
        public String toString() {
            return path.isEmpty() ? message : path + " " + message;
        }
    }
}
