package io.faststate.server.datastar;

import io.faststate.dsl.FastStateException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes elements of the page: a {@code datastar-patch-elements} event.
 *
 * @param elements the markup; may be empty only in mode remove
 * @param selector the CSS selector of the target; without one, the ids of the top-level elements identify their targets
 * @param mode where the elements go
 * @param namespace the markup language they are parsed as
 * @param viewTransition whether the change is animated as a view transition
 * @param viewTransitionSelector the element that the transition is scoped to
 * @param eventId the event's id
 * @param retryMillis the reconnect delay, in milliseconds
 */
public record PatchElements(
        String elements,
        Optional<String> selector,
        PatchMode mode,
        Namespace namespace,
        boolean viewTransition,
        Optional<String> viewTransitionSelector,
        Optional<String> eventId,
        long retryMillis)
        implements DatastarEvent {
    /**
     * Checks that a browser can apply the event.
     *
     * @throws FastStateException if the mode needs a selector and has none, or a scope is given without a view
     *     transition
     */
    public PatchElements {
        var byIds = mode == PatchMode.OUTER || mode == PatchMode.REPLACE || (mode == PatchMode.REMOVE && !elements.isEmpty());
        if (selector.isEmpty() && !byIds) {
            throw new FastStateException("Mode " + mode.token() + " needs a selector: call selector(css)");
        }
        if (viewTransitionSelector.isPresent() && !viewTransition) {
            throw new FastStateException("viewTransitionSelector(\"" + viewTransitionSelector.get()
                    + "\") is the scope of a view transition: call viewTransition(true) too");
        }
    }

    /** Morphs elements, which are matched by their ids. */
    public static PatchElements of(String elements) {
        return builder().elements(elements).build();
    }

    /** Removes the elements that a selector matches. */
    public static PatchElements remove(String selector) {
        return builder().selector(selector).mode(PatchMode.REMOVE).build();
    }

    /** Returns a builder with the protocol's defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PatchElements}. */
    public static final class Builder {
        private String elements = "";
        private @Nullable String selector;
        private PatchMode mode = PatchMode.OUTER;
        private Namespace namespace = Namespace.HTML;
        private boolean viewTransition;
        private @Nullable String viewTransitionSelector;
        private @Nullable String eventId;
        private long retryMillis = DEFAULT_RETRY;

        private Builder() {}

        /** Sets the markup. */
        public Builder elements(String markup) {
            elements = markup;
            return this;
        }

        /** Sets the CSS selector of the target. */
        public Builder selector(String css) {
            selector = css;
            return this;
        }

        /** Sets where the elements go; {@link PatchMode#OUTER} by default. */
        public Builder mode(PatchMode where) {
            mode = where;
            return this;
        }

        /** Sets the markup language that the elements are parsed as; HTML by default. */
        public Builder namespace(Namespace language) {
            namespace = language;
            return this;
        }

        /** Sets whether the change is animated as a view transition; off by default. */
        public Builder viewTransition(boolean animated) {
            viewTransition = animated;
            return this;
        }

        /** Sets the element that the view transition is scoped to. */
        public Builder viewTransitionSelector(String css) {
            viewTransitionSelector = css;
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
         * @throws FastStateException if the mode needs a selector and has none, or a scope is given without a view
         *     transition
         */
        public PatchElements build() {
            return new PatchElements(
                    elements,
                    Optional.ofNullable(selector),
                    mode,
                    namespace,
                    viewTransition,
                    Optional.ofNullable(viewTransitionSelector),
                    Optional.ofNullable(eventId),
                    retryMillis);
        }
    }
}
