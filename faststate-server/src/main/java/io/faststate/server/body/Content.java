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
 * The content of an event: signals, or the fields of a form.
 *
 * @param signals the signals, as JSON; an empty object with a form
 * @param fields the form's fields by name, each with its values in order; empty with signals
 * @param files the files that came with it
 * @param posted the values of signals, if a form was posted without a client
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares contents
public record Content(
        byte[] signals, Map<String, List<String>> fields, Optional<Arrivals> files, @Nullable FormValues posted)
        implements AutoCloseable {
    /** No content. */
    public static final Content NONE = new Content(new byte[] {'{', '}'}, Map.of());

    /** Content without files. */
    Content(byte[] signals, Map<String, List<String>> fields) {
        this(signals, fields, Optional.empty(), null);
    }

    /** The last value of a field, if the form sent it. */
    public Optional<String> last(String name) {
        return Optional.ofNullable(fields.get(name)).map(List::getLast);
    }

    /** The violations of files that were refused. */
    public List<Violation> refused() {
        return files.map(Arrivals::refused).orElse(List.of());
    }

    /** The number of the last list edit that the browser knew of when it sent this; empty if it sent no signals. */
    public OptionalLong edits() {
        if (posted != null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(SignalDecoder.number(signals, DraftEdits.SIGNAL));
    }

    /**
     * The path of the part of a signal that the browser left out because it was too large; empty if it left nothing
     * out.
     */
    public Optional<String> leftOut(String signal) {
        return posted == null ? SignalDecoder.leftOut(signals, signal) : Optional.empty();
    }

    /** The exception of a file consumer, if one failed. */
    public Optional<Exception> failure() {
        return files.flatMap(Arrivals::failure);
    }

    /** Makes the event's claim permanent, if it was made before its files arrived; whether it was. */
    public boolean keepClaim() {
        return files.filter(Arrivals::keepClaim).isPresent();
    }

    /** Releases files that no handler kept. */
    @Override
    public void close() {
        files.ifPresent(Arrivals::close);
    }

    /** The same content as a form that was posted without a client. */
    public Content posted(FormValues values) {
        return new Content(signals, fields, files, values);
    }

    /**
     * Decodes the values of the declared signals.
     *
     * @throws io.faststate.server.signal.SignalException if they can't be read
     */
    public Map<String, Object> decode(SignalDecoder decoder, Map<String, Signal<?>> declared) {
        return posted == null ? decoder.decode(signals, declared) : posted.decode(declared);
    }
}
