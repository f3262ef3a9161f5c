package io.faststate.server.datastar;

import io.faststate.dsl.FastStateException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes elements of the page: event {@code datastar-patch-elements}.
 *
 * @param elements the markup; empty only in mode remove
 * @param selector the CSS selector of the target; without one the top-level elements' ids name their targets
 * @param mode where the elements go
 * @param namespace what they are parsed as
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
     * Checks that a browser can apply it.
     *
     * @throws FastStateException if the mode needs a selector and there is none, or a view transition has a
     *     scope and is not asked for
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

    /** Morphs elements by their ids. */
    public static PatchElements of(String elements) {
        return builder().elements(elements).build();
    }

    /** Removes what a selector names. */
    public static PatchElements remove(String selector) {
        return builder().selector(selector).mode(PatchMode.REMOVE).build();
    }

    /** A builder with the protocol's defaults. */
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

        /** The markup. */
        public Builder elements(String markup) {
            elements = markup;
            return this;
        }

        /** The CSS selector of the target. */
        public Builder selector(String css) {
            selector = css;
            return this;
        }

        /** Where the elements go. */
        public Builder mode(PatchMode where) {
            mode = where;
            return this;
        }

        /** What the elements are parsed as. */
        public Builder namespace(Namespace language) {
            namespace = language;
            return this;
        }

        /** Whether the change is animated as a view transition. */
        public Builder viewTransition(boolean animated) {
            viewTransition = animated;
            return this;
        }

        /** The element that the view transition is scoped to. */
        public Builder viewTransitionSelector(String css) {
            viewTransitionSelector = css;
            return this;
        }

        /** The event's id. */
        public Builder eventId(String id) {
            eventId = id;
            return this;
        }

        /** The reconnect delay. */
        public Builder retry(Duration delay) {
            retryMillis = delay.toMillis();
            return this;
        }

        /**
         * The event.
         *
         * @throws FastStateException if the mode needs a selector and there is none, or a view transition has a scope
         *     and is not asked for
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
