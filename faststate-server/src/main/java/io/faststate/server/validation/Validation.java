package io.faststate.server.validation;

import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.State;
import io.faststate.dsl.value.FieldText;
import io.faststate.server.language.Choice;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Validates values by the annotations of <a href="https://jakarta.ee/specifications/bean-validation/3.1/">Jakarta
 * Validation</a> on their records, including nested ones and items of collections. It is set up when the first
 * annotated value is checked.
 */
public final class Validation {
    private static final ThreadLocal<@Nullable Locale> LOCALE = new ThreadLocal<>();

    /** The languages that Hibernate Validator has, except Azerbaijani, whose messages need an expression language. */
    static final List<Locale> PROVIDED = Stream.of(
                    "ar", "bg", "cs", "da", "de", "en", "es", "fa", "fr", "hu", "it", "ja", "ko", "mn", "nl", "pl",
                    "pt-BR", "ro", "ru", "sk", "sv", "tr", "uk", "zh-CN", "zh-TW", "zh")
            .map(Locale::forLanguageTag)
            .toList();

    private final Choice languages;
    private final FieldRules rules = new FieldRules();
    private final Map<Class<?>, Map<String, Map<String, String>>> attributes = new ConcurrentHashMap<>();
    private volatile @Nullable Validator validator;

    /** Creates a validation; messages are in this language if the browser asks for none that exists. */
    public Validation(Locale standard) {
        this.languages = new Choice(standard, PROVIDED);
    }

    /** The language of messages for a browser's {@code Accept-Language}. */
    public Locale locale(String acceptLanguage) {
        return languages.best(acceptLanguage);
    }

    /** Runs a task with messages in a language. */
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
     * The task of {@link #in}.
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
     * Checks a new value of a state.
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

    /** The HTML attributes for a component's field, derived from its rules. */
    public Map<String, String> attributes(Class<?> type, String component) {
        if (!Annotated.is(type)) {
            return Map.of();
        }
        return attributes
                .computeIfAbsent(type, it -> new ConcurrentHashMap<>())
                .computeIfAbsent(component, it -> rules.attributes(validator().getConstraintsForClass(type), it));
    }

    /** The message for a field whose text isn't a valid value. */
    public String message(FieldText.Fault fault) {
        return FieldMessages.of(fault, chosen());
    }

    /** The current language. */
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

    /** Finds out whether a type has annotations; nothing is checked if it has none. */
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

        /** Whether a method is a rule: rules about several components are methods such as {@code isOrdered}. */
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
                // Rules may also be on a type's arguments, such as List<@NotBlank String>.
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
