package io.faststate.server.body;

import io.faststate.server.render.FormFields;
import io.faststate.server.signal.FormValues;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Interprets the fields of a form that was posted without a client. */
public final class PostedForm {
    private PostedForm() {}

    /** The content as posted form values, if a client sent a form with files, whose fields are named after signals. */
    public static Content posted(Content content) {
        return content.last(FormFields.HANDLER).isEmpty() ? content : content.posted(values(content));
    }

    /** The values of signals in a form. */
    public static FormValues values(Content content) {
        var checkables = content.last(FormFields.BOXES).orElse("").split(" ");
        return new FormValues(content.fields(), new LinkedHashSet<>(List.of(checkables)));
    }

    /**
     * An event id derived from a form's content. A form counts as posted twice if the same document posts the same
     * content; after any change it counts as new.
     */
    public static String eventId(Content content) {
        return content.files().flatMap(Arrivals::claimedId).orElseGet(() -> eventId(content.fields()));
    }

    /** An event id derived from the fields alone. */
    public static String eventId(Map<String, List<String>> fields) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            fields.forEach((name, values) -> {
                digest.update((name + '\0' + String.join("\0", values) + '\1').getBytes(StandardCharsets.UTF_8));
            });
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
