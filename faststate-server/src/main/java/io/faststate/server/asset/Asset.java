package io.faststate.server.asset;

import io.faststate.dsl.FastStateException;
import io.faststate.server.transfer.Gzip;
import io.faststate.server.transfer.Transfer;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** One file, held in memory together with its compressed form. */
public final class Asset {
    private static final int HASH_BYTES = 8;
    private static final Header FOREVER =
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");
    private static final Header CHECK = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-cache");
    private static final String UNKNOWN = "application/octet-stream";

    private final byte[] bytes;
    private final byte[] compressed;
    private final String hash;
    private final Header type;
    private final Header etag;

    private Asset(String type, byte[] bytes, byte[] compressed) {
        this.bytes = bytes;
        this.compressed = compressed;
        this.hash = hash(bytes);
        this.type = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, type);
        this.etag = HeaderValues.createCached(HeaderNames.ETAG, '"' + hash + '"');
    }

    /**
     * A file from a class's module. If a file with the same name and {@code .gz} is beside it, that one is sent as the
     * compressed form: a build may compress better than a server has time for.
     *
     * @throws FastStateException if there is no file of that name
     */
    public static Asset of(Class<?> nearby, String name) {
        try (var in = nearby.getResourceAsStream(name)) {
            if (in == null) {
                throw new FastStateException("There is no file " + name + " on the class path of " + nearby.getName());
            }
            var bytes = in.readAllBytes();
            return new Asset(type(name), bytes, compressed(nearby, name + ".gz").orElseGet(() -> gzip(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file of this machine, as it is now.
     *
     * @throws FastStateException if it can't be read
     */
    public static Asset of(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            return new Asset(type(file.toString()), bytes, gzip(bytes));
        } catch (IOException e) {
            throw new FastStateException("The file " + file.toAbsolutePath() + " can't be read: " + e, e);
        }
    }

    /** A file with a name and content; browsers save one of an unknown type. */
    public static Asset of(String name, byte[] bytes) {
        return new Asset(MediaTypes.of(name).orElse(UNKNOWN), bytes, gzip(bytes));
    }

    private static Optional<byte[]> compressed(Class<?> nearby, String name) throws IOException {
        try (var in = nearby.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    private static String type(String name) {
        return MediaTypes.of(name).orElseThrow(() -> new FastStateException(
                "The media type of " + name + " is not known; these are: " + MediaTypes.known()));
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new FastStateException("This JDK has no SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The beginning of the content as text. */
    public String text(int bytes) {
        return new String(this.bytes, 0, Math.min(bytes, this.bytes.length), StandardCharsets.UTF_8);
    }

    /** The content as text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A digest of the content, for a name that changes with it. */
    public String hash() {
        return hash;
    }

    /** How many bytes of memory it takes. */
    int weight() {
        return bytes.length + compressed.length;
    }

    /** Answers a request for a name that contains the hash: browsers keep the file forever. */
    public void sendForever(ServerRequest request, ServerResponse response) {
        response.header(FOREVER);
        send(request, response);
    }

    /** Answers a request for a fixed name: browsers check for a newer version. */
    public void sendChecked(ServerRequest request, ServerResponse response) {
        response.header(CHECK).header(etag);
        if (request.headers().first(HeaderNames.IF_NONE_MATCH).filter(this::isAmong).isPresent()) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        send(request, response);
    }

    /** Whether a list of tags has this file's; a proxy may have marked it as weak. */
    private boolean isAmong(String tags) {
        return Arrays.stream(tags.split(",")).map(String::strip).anyMatch(tag -> tag.equals("*") || tag.endsWith(etag.get()));
    }

    private void send(ServerRequest request, ServerResponse response) {
        response.header(type).header(Gzip.VARY).header(HeaderValues.X_CONTENT_TYPE_OPTIONS_NOSNIFF);
        if (compressed.length < bytes.length && Gzip.accepted(request.headers())) {
            Transfer.whole(request, response.header(Gzip.CODED), compressed);
        } else {
            Transfer.whole(request, response, bytes);
        }
    }
}
