package io.faststate.server.datastar;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a script in the browser: a {@code datastar-patch-elements} event that appends a {@code script} element to the
 * body.
 *
 * <p>Pages that FastState serves forbid inline scripts by their content security policy. Use this event for endpoints
 * and pages with their own policy, whose nonce may be among the attributes.
 *
 * @param script the code; it can't end its element, whatever it contains
 * @param autoRemove whether the element removes itself
 * @param attributes further attributes of the element, in the order they are written
 * @param eventId the event's id
 * @param retryMillis the reconnect delay, in milliseconds
 */
public record ExecuteScript(
        String script,
        boolean autoRemove,
        Map<String, String> attributes,
        Optional<String> eventId,
        long retryMillis)
        implements DatastarEvent {
    private static final AttributeName EFFECT = AttributeName.of("data-effect");
    private static final byte[] START = ascii("<script");
    private static final byte[] END = ascii("</script>");

    /**
     * Checks the attributes.
     *
     * @throws FastStateException if an attribute has an invalid name, or is {@code data-effect}, which
     *     {@code autoRemove} uses
     */
    public ExecuteScript {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        for (var name : attributes.keySet()) {
            if (AttributeName.of(name).same(EFFECT) && autoRemove) {
                throw new FastStateException("The script removes itself by data-effect; call autoRemove(false) to give it another");
            }
        }
    }

    /** Runs code and removes its element afterwards. */
    public static ExecuteScript of(String script) {
        return builder().script(script).build();
    }

    /** Returns a builder with the protocol's defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** The element that the event carries. */
    PatchElements element() {
        var out = HtmlWriter.create();
        out.bytes(START);
        attributes.forEach((name, value) -> out.attribute(AttributeName.of(name), value));
        if (autoRemove) {
            out.attribute(EFFECT, "el.remove()");
        }
        out.endOpen();
        out.script(script);
        out.bytes(END);
        return new PatchElements(
                out.toString(),
                Optional.of("body"),
                PatchMode.APPEND,
                Namespace.HTML,
                false,
                Optional.empty(),
                eventId,
                retryMillis);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Builds an {@link ExecuteScript}. */
    public static final class Builder {
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private String script = "";
        private boolean autoRemove = true;
        private @Nullable String eventId;
        private long retryMillis = DEFAULT_RETRY;

        private Builder() {}

        /** Sets the code. */
        public Builder script(String code) {
            script = code;
            return this;
        }

        /** Sets whether the element removes itself; it does by default. */
        public Builder autoRemove(boolean remove) {
            autoRemove = remove;
            return this;
        }

        /** Adds an attribute to the element. */
        public Builder attribute(String name, String value) {
            attributes.put(name, value);
            return this;
        }

        /** Sets the event's id. */
        public Builder eventId(String id) {
            eventId = id;
            return this;
        }

        /** Sets the reconnect delay; one second by default. */
        public Builder retry(Duration delay) {
            retryMillis = delay.toMillis();
            return this;
        }

        /**
         * Builds the event.
         *
         * @throws FastStateException if an attribute can't be written
         */
        public ExecuteScript build() {
            return new ExecuteScript(script, autoRemove, attributes, Optional.ofNullable(eventId), retryMillis);
        }
    }
}
