package io.faststate.server.event;

import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.dsl.form.FileContent;
import io.faststate.server.session.Session;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Files that wait in a store that several nodes share, in parts, for a minute. */
final class StoredFiles {
    /** How large a file may be that is written into the store, in bytes. */
    static final int LARGEST = 16_000_000;

    private static final int PART = 256 * 1024;
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final State<Head> HEAD = State.session("file", Head.NONE).ttl(KEPT).persistent();
    private static final State<Part> CONTENT = State.session("filePart", Part.NONE).ttl(KEPT).persistent();

    private final States states;

    /**
     * What is known of a file.
     *
     * @param parts how many parts its content has
     */
    record Head(String name, String type, int parts) {
        static final Head NONE = new Head("", "", -1);
    }

    /** A part of a file, in Base64. */
    record Part(String content) {
        static final Part NONE = new Part("");
    }

    /** A file that is too large for the store. */
    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }

    StoredFiles(States states) {
        this.states = states;
    }

    private static StateKey head(Session session, String code) {
        // The owner is the same before and after a login.
        return StateKey.internal(Scope.SESSION, session.owner(), HEAD.name() + ' ' + code);
    }

    private static StateKey part(Session session, String code, int number) {
        return StateKey.internal(Scope.SESSION, session.owner(), CONTENT.name() + ' ' + code + ' ' + number);
    }

    /** The content of a file, if it is small enough to be stored. */
    static Optional<byte[]> content(FileContent file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            file.writeTo(new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] more, int from, int length) throws IOException {
                    if (bytes.size() + length > LARGEST) {
                        throw new TooLargeException();
                    }
                    bytes.write(more, from, length);
                }
            });
        } catch (TooLargeException e) {
            return Optional.empty();
        }
        return Optional.of(bytes.toByteArray());
    }

    /** Stores a file. */
    void put(Session session, String code, String name, String type, byte[] content) {
        var parts = 0;
        for (var from = 0; from < content.length; from += PART) {
            var text = Base64.getEncoder().encodeToString(Arrays.copyOfRange(content, from, Math.min(content.length, from + PART)));
            set(CONTENT, part(session, code, parts), new Part(text));
            parts++;
        }
        set(HEAD, head(session, code), new Head(name, type, parts));
    }

    private <T> void set(State<T> state, StateKey key, T value) {
        var unused = states.update(state, key, old -> value, EventClaim.none());
    }

    /** Takes a file; only one caller gets it. */
    Optional<Head> take(Session session, String code) {
        var key = head(session, code);
        if (states.get(HEAD, key).parts() < 0) {
            return Optional.empty();
        }
        var taken = new Head[1];
        var unused = states.update(HEAD, key, old -> {
            taken[0] = old;
            return Head.NONE;
        }, EventClaim.none());
        return Optional.of(taken[0]).filter(head -> head.parts() >= 0);
    }

    /** Writes the content of a file, and drops it. */
    void send(Session session, String code, Head file, OutputStream out) throws IOException {
        for (var number = 0; number < file.parts(); number++) {
            var key = part(session, code, number);
            out.write(Base64.getDecoder().decode(states.get(CONTENT, key).content()));
            set(CONTENT, key, Part.NONE);
        }
    }
}
