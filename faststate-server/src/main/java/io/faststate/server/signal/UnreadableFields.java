package io.faststate.server.signal;

import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.value.FieldText.Fault;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The value of a signal with fields that don't hold a valid value of their types. A handler that needs it is refused,
 * and the user is told why; events that don't need it run.
 *
 * @param rest the value as far as it could be read; invalid fields have their initial value
 * @param faults the faults, by the path of the component
 * @param raw the value as the browser holds it
 */
public record UnreadableFields(Object rest, Map<String, Fault> faults, JsonValue raw) {
    /** A fault in one field. */
    static UnreadableFields of(Object rest, String path, Fault fault) {
        return new UnreadableFields(rest, Map.of(path, fault), JsonValue.NULL);
    }

    /** Preserves the order of the faults. */
    public UnreadableFields {
        faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    /** The exception for a handler that needs the value. */
    public InvalidValueException refusal(Function<Fault, String> message) {
        return new InvalidValueException(rest.getClass(), null, violations(message));
    }

    /** The violations, one for each invalid field. */
    public List<Violation> violations(Function<Fault, String> message) {
        var violations = new ArrayList<Violation>();
        faults.forEach((path, fault) -> violations.add(new Violation(path, message.apply(fault))));
        return violations;
    }
}
