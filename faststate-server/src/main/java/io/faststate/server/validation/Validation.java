package io.faststate.server.validation;

import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.State;
import io.faststate.dsl.value.FieldText;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against the annotations of <a href="https://jakarta.ee/specifications/bean-validation/3.1/">Jakarta
 * Validation</a> on their records, nested ones and items of collections included. It is set up when the first value with an
 * annotation comes.
 */
public final class Validation {
    private static final ThreadLocal<@Nullable Locale> LOCALE = new ThreadLocal<>();

    private final Languages languages;
    private final FieldRules rules = new FieldRules();
    private final Map<Class<?>, Map<String, Map<String, String>>> attributes = new ConcurrentHashMap<>();
    private volatile @Nullable Validator validator;

    /** A check whose messages are in this language where the browser asks for none that there is. */
    public Validation(Locale standard) {
        this.languages = new Languages(standard);
    }

    /** Which of the languages in a browser's {@code Accept-Language} messages are told in. */
    public Locale locale(String acceptLanguage) {
        return languages.best(acceptLanguage);
    }

    /** Runs a task, in which messages are in a language. */
    public <R, X extends Exception> R in(Locale locale, Task<R, X> task) throws X {
        var outer = LOCALE.get();
        LOCALE.set(locale);
        try {
            return task.call();
        } finally {
            if (outer == null) {
                LOCALE.remove();
            } else {
                LOCALE.set(outer);
            }
        }
    }

    /**
     * What {@link #in} runs.
     *
     * @param <R> what it returns
     * @param <X> what it throws
     */
    @FunctionalInterface
    public interface Task<R extends @Nullable Object, X extends Exception> {
        /** Runs the task. */
        R call() throws X;
    }

    /**
     * Checks a value that a state is about to be given.
     *
     * @throws InvalidValueException if it breaks a rule
     */
    public void check(State<?> state, Object value) {
        var violations = violations(value);
        if (!violations.isEmpty()) {
            throw new InvalidValueException(value.getClass(), state, violations);
        }
    }

    /** The rules that a value breaks, by path. */
    public List<Violation> violations(Object value) {
        if (!Annotated.is(value.getClass())) {
            return List.of();
        }
        return validator().validate(value).stream()
                .map(Validation::told)
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::message))
                .toList();
    }

    private static Violation told(ConstraintViolation<?> violation) {
        return new Violation(violation.getPropertyPath().toString(), violation.getMessage());
    }

    /** The attributes that a component's rules give its field. */
    public Map<String, String> attributes(Class<?> type, String component) {
        if (!Annotated.is(type)) {
            return Map.of();
        }
        return attributes
                .computeIfAbsent(type, it -> new ConcurrentHashMap<>())
                .computeIfAbsent(component, it -> rules.attributes(validator().getConstraintsForClass(type), it));
    }

    /** What the user is told of a field's text that is no value. */
    public String message(FieldText.Fault fault) {
        return FieldMessages.of(fault, chosen());
    }

    /** The language of what is told now. */
    private Locale chosen() {
        var chosen = LOCALE.get();
        return chosen == null ? languages.standard() : chosen;
    }

    private Validator validator() {
        var known = validator;
        if (known == null) {
            synchronized (this) {
                known = validator;
                if (known == null) {
                    known = made();
                    validator = known;
                }
            }
        }
        return known;
    }

    private Validator made() {
        return jakarta.validation.Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new Messages(languages.all(), languages.standard(), this::chosen))
                .buildValidatorFactory()
                .getValidator();
    }

    /** Nothing is checked where nothing has an annotation. */
    private static final class Annotated {
        private static final ClassValue<Boolean> KNOWN = new ClassValue<>() {
            @Override
            protected Boolean computeValue(Class<?> type) {
                return found(type, List.of());
            }
        };

        static boolean is(Class<?> type) {
            return KNOWN.get(type);
        }

        /** Rules that are about several components stand on methods such as {@code isOrdered}. */
        private static boolean isRule(Method method) {
            return method.getParameterCount() == 0 && method.getAnnotations().length > 0;
        }

        private static boolean found(Class<?> type, List<Class<?>> around) {
            if (!type.isRecord() || around.contains(type)) {
                return false;
            }
            if (type.getAnnotations().length > 0 || Arrays.stream(type.getDeclaredMethods()).anyMatch(Annotated::isRule)) {
                return true;
            }
            var within = new ArrayList<>(around);
            within.add(type);
            for (var component : type.getRecordComponents()) {
                // Rules may also stand on what is within the type, such as List<@NotBlank String>.
                if (component.getAnnotations().length > 0
                        || component.getAnnotatedType().toString().contains("@")
                        || found(component.getType(), within)) {
                    return true;
                }
            }
            return false;
        }
    }
}
