package io.faststate.dsl.listener;

import io.faststate.dsl.EventOption;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.ClientAction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The internal part of an {@link EventOption}, which listeners read. */
public abstract sealed class ListenerOption permits EventOption {
    private final OptionKind kind;
    private final String modifier;
    private final String question;
    private final @Nullable BooleanExpr condition;
    private final HandlerTraits.@Nullable Limit limit;
    private final @Nullable ClientAction sending;

    /** Creates an option. */
    protected ListenerOption(
            OptionKind kind,
            String modifier,
            String question,
            @Nullable BooleanExpr condition,
            HandlerTraits.@Nullable Limit limit,
            @Nullable ClientAction sending) {
        Work.used(sending);
        this.kind = kind;
        this.modifier = modifier;
        this.question = question;
        this.condition = condition;
        this.limit = limit;
        this.sending = sending;
    }

    final OptionKind kind() {
        return kind;
    }

    /** The modifier that the option adds to the attribute's name. */
    final String modifier() {
        return modifier;
    }

    /** The question for the user; empty if there is none. */
    final String question() {
        return question;
    }

    /** The condition that must hold, or null. */
    final @Nullable BooleanExpr condition() {
        return condition;
    }

    /** The limit on how often the handler runs; empty if there is none. */
    final Optional<HandlerTraits.Limit> limit() {
        return Optional.ofNullable(limit);
    }

    /** The action to run once the event has captured the signals, or null. */
    final @Nullable ClientAction sending() {
        return sending;
    }
}
