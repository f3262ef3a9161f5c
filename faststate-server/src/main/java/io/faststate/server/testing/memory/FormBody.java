package io.faststate.server.testing.memory;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The entries of a form as requests send them. */
final class FormBody {
    private FormBody() {}

    /** As in a query. */
    static String query(List<Fields.Entry> entries) {
        return entries.stream()
                .map(entry -> encoded(entry.name()) + "=" + encoded(entry.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Urlencoded, or multipart where files are to go along. */
    static Sending.Body of(List<Fields.Entry> entries, boolean multipart) {
        if (!multipart) {
            return new Sending.Body("application/x-www-form-urlencoded", query(entries).getBytes(StandardCharsets.UTF_8));
        }
        var boundary = "----" + UUID.randomUUID();
        var out = new ByteArrayOutputStream();
        for (var entry : entries) {
            write(out, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(entry.name()) + "\"");
            var file = entry.file();
            if (file == null) {
                write(out, "\r\n\r\n" + entry.value());
            } else {
                write(out, "; filename=\"" + quoted(file.name()) + "\"\r\nContent-Type: " + file.type() + "\r\n\r\n");
                out.writeBytes(file.bytes());
            }
            write(out, "\r\n");
        }
        write(out, "--" + boundary + "--\r\n");
        return new Sending.Body("multipart/form-data; boundary=" + boundary, out.toByteArray());
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As the standard escapes names in multipart bodies. */
    private static String quoted(String name) {
        return name.replace("\r\n", "%0D%0A").replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    }
}
