package io.faststate.dsl.listener;

import io.faststate.dsl.EventOption;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.ClientAction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a listener takes from an {@link EventOption}. */
public abstract sealed class ListenerOption permits EventOption {
    private final OptionKind kind;
    private final String modifier;
    private final String question;
    private final @Nullable BooleanExpr condition;
    private final HandlerTraits.@Nullable Limit limit;
    private final @Nullable ClientAction sending;

    /** An option. */
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

    /** What the option adds to the attribute's name. */
    final String modifier() {
        return modifier;
    }

    /** What the user is asked first; empty where nothing is asked. */
    final String question() {
        return question;
    }

    /** What has to hold; null where nothing has to. */
    final @Nullable BooleanExpr condition() {
        return condition;
    }

    /** How often the handler runs at most; nothing where that is as often as wanted. */
    final Optional<HandlerTraits.Limit> limit() {
        return Optional.ofNullable(limit);
    }

    /** What is done once the event has the signals; null where nothing is. */
    final @Nullable ClientAction sending() {
        return sending;
    }
}
