package io.faststate.server.event;

import io.faststate.server.instance.PageInstance;
import io.faststate.server.metrics.Outcome;
import io.faststate.server.render.NextPageMessages;
import io.faststate.server.sync.Rejection;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer to a form that was posted without a client: a page instead of patches, which nothing would apply. */
public final class PlainAnswer extends Answer {
    private String notice = "";
    private String location = "";
    private final Map<String, Object> set = new LinkedHashMap<>();
    private @Nullable Rejection rejection;
    private @Nullable FormResult result;

    public PlainAnswer(ServerRequest request, ServerResponse response, EventServices services) {
        super(request, response, services);
    }

    /** The form's result; the page is simply shown if the event did not get that far. */
    public FormResult result() {
        var known = result;
        return known == null ? FormResult.done() : known;
    }

    @Override
    void told(String text) {
        notice = NextPageMessages.both(notice, text);
    }

    @Override
    void rejected(Rejection with) {
        rejection = with;
    }

    @Override
    void set(Map<String, Object> signals) {
        set.putAll(signals);
    }

    @Override
    void retryAfter(Duration wait) {
        response().header(HeaderNames.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    }

    @Override
    void redirected(String to) {
        location = to;
    }

    @Override
    void conclude(Outcome outcome, Delivery delivery, PageInstance instance) {
        // No browser received the patches that were made for it.
        instance.forget();
        if (outcome == Outcome.REPEATED) {
            result = delivery.tab().formResult(delivery.eventId()).orElseGet(FormResult::done);
            return;
        }
        var wrong = rejection;
        if (wrong == null) {
            result = new FormResult(outcome, location, Map.copyOf(set), Map.of(), notice);
        } else {
            var refused = instance.messages().refused(wrong);
            result = new FormResult(outcome, location, Map.copyOf(set), refused.messages(), NextPageMessages.both(notice, refused.notice()));
        }
        if (result.leads()) {
            var path = location.isEmpty() ? instance.address().path() : location;
            instance.messages().tellNext(path, new NextPageMessages(List.of(), result.notice()));
        }
        delivery.tab().keep(delivery.eventId(), result);
    }

    @Override
    boolean scripted() {
        return false;
    }

    /** There is no client to send patches to. */
    @Override
    boolean takesChanges() {
        return false;
    }

    /** Nothing is sent before the end. */
    @Override
    boolean overdue(long nanos) {
        return false;
    }

    /** A browser that loads a page needs no sign of life. */
    @Override
    boolean silent(long heartbeatNanos) {
        return false;
    }

    @Override
    void flush(Addition addition) {}

    @Override
    void finish() {}
}
