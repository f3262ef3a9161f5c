package io.faststate.server.event;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.form.FileContent;
import io.faststate.server.metrics.LogText;
import io.faststate.server.security.RandomText;
import io.faststate.server.session.Session;
import io.faststate.server.session.Sessions;
import io.faststate.server.state.States;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files that handlers send. Each has an address that works once, within a minute, and only for the session whose
 * handler sent it.
 */
public final class Downloads {
    private static final HeaderName DISPOSITION = HeaderNames.create("Content-Disposition");
    private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(; ?charset=[A-Za-z0-9-]+)?");
    private static final Pattern RISKY = Pattern.compile("[^A-Za-z0-9 ._()-]");

    private static final System.Logger LOGGER = System.getLogger(Downloads.class.getName());
    private static final int CODE_BYTES = 24;

    private final OneTime<File> files = new OneTime<>();
    private final Sessions sessions;
    private final States states;
    private final StoredFiles stored;
    private final String prefix;

    /**
     * A file waiting to be fetched.
     *
     * @param session the session it is for
     * @param name its name in the browser
     * @param type its media type
     * @param content writes its content
     */
    private record File(Session session, String name, String type, FileContent content) {}

    /** Creates an empty registry; addresses begin with the prefix. */
    public Downloads(Sessions sessions, States states, String prefix) {
        this.sessions = sessions;
        this.states = states;
        this.stored = new StoredFiles(states);
        this.prefix = prefix;
    }

    /**
     * Offers a file and returns the address to fetch it from.
     *
     * <p>Where several nodes share a store, any of them may be asked for the file, so its content is written into the store. A file
     * that is too large for that waits on this node.
     *
     * @throws FastStateException if the type is not a media type
     */
    String offer(Session session, String name, String type, FileContent content) {
        if (!TYPE.matcher(type).matches()) {
            throw new FastStateException("'" + type + "' is not a media type: use one such as text/csv");
        }
        return prefix + store(session, name, type, content)
                .orElseGet(() -> files.put(session, new File(session, name, type, content)));
    }

    /** Lets all nodes have a file; returns its code. */
    private Optional<String> store(Session session, String name, String type, FileContent content) {
        if (!states.store().shared()) {
            return Optional.empty();
        }
        try {
            var bytes = StoredFiles.content(content);
            if (bytes.isEmpty()) {
                LOGGER.log(System.Logger.Level.WARNING, "The file {0} has more than {1} bytes, so only this node can send it: serve large"
                        + " files by a route of your own", LogText.line(name), StoredFiles.LARGEST);
                return Optional.empty();
            }
            var code = RandomText.of(CODE_BYTES);
            stored.put(session, code, name, type, bytes.get());
            return Optional.of(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a file, once. */
    public void handle(ServerRequest request, ServerResponse response) throws IOException {
        var id = request.path().pathParameters().get("id");
        var session = sessions.find(request);
        var waiting = session.flatMap(it -> files.take(id, file -> file.session().equals(it)).or(() -> takeStored(it, id)));
        if (waiting.isEmpty()) {
            Refusal.send(response, Status.NOT_FOUND_404, "download", "This link was already used, or has expired");
            return;
        }
        var file = waiting.get();
        response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, file.type()))
                .header(HeaderValues.create(DISPOSITION, disposition(file.name())))
                .header(HeaderValues.X_CONTENT_TYPE_OPTIONS_NOSNIFF)
                .header(HeaderValues.create(POLICY, "sandbox; default-src 'none'"))
                .header(Answer.NO_STORE);
        try (var out = response.outputStream()) {
            file.content().writeTo(out);
        }
    }

    private Optional<File> takeStored(Session session, String code) {
        return states.store().shared()
                ? stored.take(session, code)
                        .map(head -> new File(session, head.name(), head.type(), out -> stored.send(session, code, head, out)))
                : Optional.empty();
    }

    /**
     * The Content-Disposition header (RFC 6266): the name in ASCII for old browsers and in full, neither with a
     * character that could end a field.
     */
    static String disposition(String name) {
        var plain = RISKY.matcher(name).replaceAll("_");
        var coded = new StringBuilder();
        for (var b : name.replaceAll("[\\p{Cntrl}/\\\\]", "_").getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_')) {
                coded.append(c);
            } else {
                coded.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + coded;
    }
}
