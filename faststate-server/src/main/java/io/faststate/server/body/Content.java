package io.faststate.server.body;

import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.signal.Signal;
import io.faststate.server.signal.FormValues;
import io.faststate.server.signal.SignalDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an event brought: signals, or the fields of a form.
 *
 * @param signals the signals, as JSON; an empty object with a form
 * @param fields the form's fields, by name, each with its values in order; none with signals
 * @param files the files that came with it
 * @param posted the values of signals, where a form was posted without a client
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares contents
public record Content(
        byte[] signals, Map<String, List<String>> fields, Optional<Arrivals> files, @Nullable FormValues posted)
        implements AutoCloseable {
    /** Nothing. */
    public static final Content NONE = new Content(new byte[] {'{', '}'}, Map.of());

    /** What came without files. */
    Content(byte[] signals, Map<String, List<String>> fields) {
        this(signals, fields, Optional.empty(), null);
    }

    /** The last value of a field, if it came. */
    public Optional<String> last(String name) {
        return Optional.ofNullable(fields.get(name)).map(List::getLast);
    }

    /** What is wrong with files that were not taken. */
    public List<Violation> refused() {
        return files.map(Arrivals::refused).orElse(List.of());
    }

    /** The number of the last edit of lists that the browser knew of when it sent this; nothing if it brought no signals. */
    public OptionalLong edits() {
        if (posted != null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(SignalDecoder.number(signals, DraftEdits.SIGNAL));
    }

    /** The path of what the browser left out of a signal, since it is too large; nothing if it left nothing out. */
    public Optional<String> leftOut(String signal) {
        return posted == null ? SignalDecoder.leftOut(signals, signal) : Optional.empty();
    }

    /** What a consumer of files failed with, if one did. */
    public Optional<Exception> failure() {
        return files.flatMap(Arrivals::failure);
    }

    /** Makes the event's claim last, if it was made before its files came; whether it was. */
    public boolean keepClaim() {
        return files.filter(Arrivals::keepClaim).isPresent();
    }

    /** Lets go of files that no handler kept. */
    @Override
    public void close() {
        files.ifPresent(Arrivals::close);
    }

    /** The same as a form that was posted without a client. */
    public Content posted(FormValues values) {
        return new Content(signals, fields, files, values);
    }

    /**
     * The values of the declared signals.
     *
     * @throws io.faststate.server.signal.SignalException if they can't be read
     */
    public Map<String, Object> decode(SignalDecoder decoder, Map<String, Signal<?>> declared) {
        return posted == null ? decoder.decode(signals, declared) : posted.decode(declared);
    }
}
