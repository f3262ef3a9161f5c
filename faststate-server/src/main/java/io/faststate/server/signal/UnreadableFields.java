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
 * Stands for the value of a signal whose fields hold something that is no value of their types: whoever needs it is
 * refused, and the user told why; events that don't need it run.
 *
 * @param rest the value as far as it could be read, with what it has at first where a field holds none
 * @param faults what is wrong, by the path of the component
 * @param raw the value as the browser holds it
 */
public record UnreadableFields(Object rest, Map<String, Fault> faults, JsonValue raw) {
    /** What is wrong with one field. */
    static UnreadableFields of(Object rest, String path, Fault fault) {
        return new UnreadableFields(rest, Map.of(path, fault), JsonValue.NULL);
    }

    /** Keeps the order of the faults. */
    public UnreadableFields {
        faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    /** What a handler is refused with that needs the value. */
    public InvalidValueException refusal(Function<Fault, String> message) {
        return new InvalidValueException(rest.getClass(), null, violations(message));
    }

    /** What the user is told of each field. */
    public List<Violation> violations(Function<Fault, String> message) {
        var violations = new ArrayList<Violation>();
        faults.forEach((path, fault) -> violations.add(new Violation(path, message.apply(fault))));
        return violations;
    }
}
