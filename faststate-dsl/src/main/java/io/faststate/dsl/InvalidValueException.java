package io.faststate.dsl;

import io.faststate.dsl.form.RecordSignal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value breaks the rules that its type tells by annotations, so a state was not given it. A handler that lets it pass
 * has the messages shown beside the fields that they are about.
 */
public final class InvalidValueException extends FastStateException {
    private static final long serialVersionUID = 1L;

    private final Class<?> type;
    private final transient @Nullable State<?> state;
    private final transient List<Violation> violations;
    private final transient Set<RecordSignal<?>> drafts;

    /**
     * Tells what is wrong.
     *
     * @param type the type of the value
     * @param state the state that it was meant for
     */
    public InvalidValueException(Class<?> type, @Nullable State<?> state, List<Violation> violations) {
        this(type, state, violations, Set.of());
    }

    private InvalidValueException(
            Class<?> type, @Nullable State<?> state, List<Violation> violations, Set<RecordSignal<?>> drafts) {
        super("This is no valid " + type.getSimpleName() + ": "
                + violations.stream().map(Violation::toString).collect(Collectors.joining(", ")));
        this.type = type;
        this.state = state;
        this.violations = List.copyOf(violations);
        this.drafts = drafts;
    }

    /** The same of a value that came from one of these signals. */
    public InvalidValueException from(Set<RecordSignal<?>> signals) {
        return new InvalidValueException(type, state, violations, Set.copyOf(signals));
    }

    /** The signals that the value may have come from: those that the handler read; empty where that is not known. */
    public Set<RecordSignal<?>> drafts() {
        return drafts;
    }

    /** The type of the value. */
    public Class<?> type() {
        return type;
    }

    /** The state that the value was meant for, if it was for one. */
    public Optional<State<?>> state() {
        return Optional.ofNullable(state);
    }

    /** What is wrong. */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * One rule that is broken.
     *
     * @param path the component that breaks it, such as {@code address.city}; empty for the whole value
     * @param message what to tell the user, in the user's language
     */
    public record Violation(String path, String message) {
        @Override
        public String toString() {
            return path.isEmpty() ? message : path + " " + message;
        }
    }
}
