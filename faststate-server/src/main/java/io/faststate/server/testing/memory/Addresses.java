package io.faststate.server.testing.memory;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Addresses as browsers read them (<a href="https://url.spec.whatwg.org/">URL</a>). */
final class Addresses {
    private Addresses() {}

    /** What a link means on a page. */
    static URI resolve(URI page, String href) {
        var reference = encoded(href);
        // URI.resolve takes the file name away here, which browsers keep (RFC 3986, 5.2.2).
        if (reference.isEmpty()) {
            return URI.create(withoutHash(page));
        }
        return reference.startsWith("?")
                ? URI.create(page.toString().replaceFirst("[?#].*", "") + reference)
                : page.resolve(reference);
    }

    /** As browsers do, with what an address must not have percent-encoded. */
    private static String encoded(String href) {
        var out = new StringBuilder();
        href.strip().codePoints().forEach(point -> {
            if (point > 0x7e || point <= 0x20 || "\"<>\\^`{|}".indexOf(point) >= 0) {
                for (var each : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    out.append("%%%02X".formatted(each & 0xff));
                }
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString().replaceAll("%(?![0-9a-fA-F]{2})", "%25");
    }

    static String withoutHash(URI address) {
        return address.toString().replaceFirst("#.*", "");
    }

    /** Whether two addresses differ in nothing but their hashes. */
    static boolean isSameDocument(URI one, URI other) {
        return withoutHash(one).equals(withoutHash(other));
    }
}
