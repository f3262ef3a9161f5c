package io.faststate.server.signal;

import static io.faststate.server.json.JsonParts.JSON;

import io.faststate.dsl.form.RecordSignal;
import io.faststate.server.security.SigningKey;
import io.faststate.server.store.StateKey;
import jakarta.json.JsonException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The value of a state that a form began with: a browser keeps it as a signed text, and sends it back. */
public final class SealedRecord {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final char END = '.';

    private SealedRecord() {}

    /** The signed text of a state's value. */
    public static String of(SigningKey key, StateKey state, Record value) {
        var json = DraftJson.of(value).toString();
        return signature(key, state, json) + END + json;
    }

    /** The value in a text, if this key signed it for this state. */
    public static <R extends Record> Optional<R> opened(SigningKey key, StateKey state, RecordSignal<R> draft, String text) {
        var end = text.indexOf(END);
        if (end < 0) {
            return Optional.empty();
        }
        var json = text.substring(end + 1);
        if (!MessageDigest.isEqual(bytes(text.substring(0, end)), bytes(signature(key, state, json)))) {
            return Optional.empty();
        }
        try (var reader = JSON.createReader(new StringReader(json))) {
            // Another version of the application may have signed it for an older type.
            var value = DraftJson.value(draft, reader.readObject());
            return draft.type().isInstance(value) ? Optional.of(draft.type().cast(value)) : Optional.empty();
        } catch (SignalException | JsonException e) {
            return Optional.empty();
        }
    }

    private static String signature(SigningKey key, StateKey state, String json) {
        var named = String.join("\0", state.scope().name(), state.owner(), state.name(), json);
        return ENCODER.encodeToString(Arrays.copyOf(key.derive("draft").mac(bytes(named)), SigningKey.SIGNATURE));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
