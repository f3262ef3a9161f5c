package io.faststate.server;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;

/** A form as browsers send it that has files. */
final class MultipartBody {
    private static final String BOUNDARY = "----the-boundary";

    /** The type that such a body has. */
    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** A field. */
    MultipartBody field(String name, String value) {
        return part("name=\"" + name + '"', value.getBytes(StandardCharsets.UTF_8));
    }

    /** A file, of which the browser says that it is an image. */
    MultipartBody file(String field, String name, byte[] content) {
        return part("name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: image/png", content);
    }

    private MultipartBody part(String header, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + header + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** All of it, with its end. */
    byte[] bytes() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(body.toByteArray());
        all.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    /** A request of the site's own that brings a body of this type. */
    static HttpRequest.Builder request(Visitor visitor, String path, BodyPublisher body) {
        return visitor.request(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", TYPE)
                .POST(body);
    }
}
