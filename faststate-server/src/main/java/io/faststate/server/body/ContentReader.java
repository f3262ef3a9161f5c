package io.faststate.server.body;

import io.faststate.server.language.Words;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the content of an event: JSON or a form, from its body or, for GET and DELETE, from the query. */
public final class ContentReader {
    private static final byte[] NO_SIGNALS = {'{', '}'};
    private static final String QUERY_SIGNALS = "datastar";

    private final int maxBody;
    private final int maxFields;
    private final UploadLimits uploadLimits;
    private final UploadFiles folder;

    public ContentReader(int maxBody, int maxFields, UploadLimits uploadLimits, UploadFiles folder) {
        this.folder = folder;
        this.maxBody = maxBody;
        this.maxFields = maxFields;
        this.uploadLimits = uploadLimits;
    }

    /** Decides whether files are accepted. */
    @FunctionalInterface
    public interface Uploads {
        /** Admits the files of a form, given the fields before the first file; empty if no handler takes the form. */
        Optional<Admission> of(Map<String, List<String>> fields);
    }

    /**
     * Reads the content of a request.
     *
     * @param words the words about refused files
     * @param uploads admits files
     * @throws RefusedException if it is too large or of another type
     */
    public Content read(ServerRequest request, ServerResponse response, Words words, Uploads uploads) throws IOException {
        return switch (request.prologue().method().text()) {
            case "GET", "DELETE" -> ofQuery(request);
            default -> ofBody(request, response, words, uploads);
        };
    }

    private Content ofQuery(ServerRequest request) {
        var query = request.query();
        var json = query.contains(QUERY_SIGNALS)
                ? query.get(QUERY_SIGNALS).getBytes(StandardCharsets.UTF_8)
                : NO_SIGNALS;
        var fields = new Fields(maxFields);
        for (var name : query.names()) {
            if (!name.equals(QUERY_SIGNALS)) {
                query.all(name).forEach(value -> {
                    fields.count();
                    fields.add(name, value);
                });
            }
        }
        return new Content(json, fields.all());
    }

    private Content ofBody(ServerRequest request, ServerResponse response, Words words, Uploads uploads) throws IOException {
        var media = media(request, response);
        return switch (media) {
            case "application/json" -> new Content(body(request, response), Map.of());
            case "application/x-www-form-urlencoded" -> form(urlencoded(body(request, response)));
            case "multipart/form-data" -> multipart(request, response, words, uploads);
            default -> {
                ArrivingBody.leave(request, response);
                throw new RefusedException(Status.UNSUPPORTED_MEDIA_TYPE_415, "content_type",
                        "Events are sent as application/json, application/x-www-form-urlencoded or multipart/form-data");
            }
        };
    }

    private static String media(ServerRequest request, ServerResponse response) {
        try {
            return request.headers().contentType().map(it -> it.mediaType().text()).orElse("application/json");
        } catch (RuntimeException e) {
            ArrivingBody.leave(request, response);
            // The HTTP server's own code throws on a quote that never ends.
            throw new RefusedException(Status.BAD_REQUEST_400, "content_type", "The header Content-Type is malformed");
        }
    }

    /**
     * Reads a form with files. Files are streamed to temporary files or consumers, so only the fields are limited here.
     */
    private Content multipart(ServerRequest request, ServerResponse response, Words words, Uploads uploads) throws IOException {
        var fields = new Fields(maxFields);
        var arrivals = new Arrivals(uploadLimits, folder, words);
        var whole = false;
        try (var in = new ArrivingBody(request, response)) {
            var type = request.headers().contentType().orElseThrow().text();
            var unwanted = Math.max(ArrivingBody.MOST_UNWANTED, uploadLimits.totalBytes());
            new Multipart(fields, maxBody, unwanted, arrivals, uploads).read(in, type);
            whole = true;
            return new Content(NO_SIGNALS, fields.all(), Optional.of(arrivals), null);
        } finally {
            if (!whole) {
                arrivals.close();
            }
        }
    }

    private static Content form(Fields fields) {
        return new Content(NO_SIGNALS, fields.all());
    }

    private byte[] body(ServerRequest request, ServerResponse response) throws IOException {
        var announced = request.headers().contentLength();
        byte[] body;
        try (var in = new ArrivingBody(request, response)) {
            body = in.readNBytes((int) Math.min(announced.orElse(Long.MAX_VALUE), maxBody + 1L));
        }
        if (body.length > maxBody) {
            throw new RefusedException(Status.REQUEST_ENTITY_TOO_LARGE_413, "body_too_large",
                    "An event has at most " + maxBody + " bytes");
        }
        return body;
    }

    /** Parses the fields {@code name=value&name=value} as the URL Standard defines. */
    private Fields urlencoded(byte[] body) {
        var fields = new Fields(maxFields);
        for (var pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            if (!pair.isEmpty()) {
                fields.count();
                var equals = pair.indexOf('=');
                fields.add(decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Status.BAD_REQUEST_400, "malformed_form", "The form is not urlencoded");
        }
    }
}
