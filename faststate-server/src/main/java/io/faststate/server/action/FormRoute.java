package io.faststate.server.action;

import io.faststate.server.metrics.Outcome;
import io.faststate.server.page.DocumentRoute;
import io.faststate.server.page.FormFields;
import io.faststate.server.page.PageToken;
import io.faststate.server.page.Typed;
import io.faststate.server.signal.FormValues;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers the forms of one page that are posted to it where no client runs. They run the same handlers under the same
 * promises, and end with a page: the one that the handler leads to, or the same with what was typed and what is wrong.
 */
public final class FormRoute {
    private static final String EXPIRED =
            "This page was open for too long, so nothing was done. What you entered is still here: please send it again.";

    private static final Status UNPROCESSABLE = Status.create(422, "Unprocessable Content");

    private final EventRoute events;
    private final DocumentRoute documents;

    /** The forms of one page. */
    public FormRoute(EventRoute events, DocumentRoute documents) {
        this.events = events;
        this.documents = documents;
    }

    /** Runs the handler of a form, and answers with a page. */
    public void handle(ServerRequest request, ServerResponse response) throws Exception {
        var started = System.nanoTime();
        if (!events.open(request, response)) {
            return;
        }
        Content content;
        try {
            content = events.contents().read(request);
        } catch (RefusedException e) {
            Refusal.send(response, e.status(), e.code(), e.reason());
            return;
        }
        var handler = last(content, FormFields.HANDLER);
        if (handler.isEmpty()) {
            Refusal.send(response, Status.BAD_REQUEST_400, "form", "Only forms of the page itself are posted to it");
            return;
        }
        var values = new FormValues(content.fields(), boxes(content));
        var token = token(request, content);
        var result = new FormResult(Outcome.REFUSED, "", Map.of(), Map.of(), EXPIRED);
        if (token.isPresent()) {
            var answer = new PlainAnswer(request, response, events.services());
            var outcome = events.run(request, token.get(), new Target.Seen(handler.get()), eventId(content),
                    content.posted(values), answer);
            events.services().meters().event(documents.pattern(), outcome, System.nanoTime() - started);
            if (outcome == Outcome.INVALID || outcome == Outcome.LIMITED) {
                return;
            }
            result = answer.result();
        }
        answer(request, response, result, values);
    }

    private void answer(ServerRequest request, ServerResponse response, FormResult result, FormValues values) {
        var status = switch (result.outcome()) {
            case REJECTED -> UNPROCESSABLE;
            case REFUSED -> Status.CONFLICT_409;
            case FAILED -> Status.INTERNAL_SERVER_ERROR_500;
            // What a handler set in the browser is of this document, and of no other one.
            case RAN -> result.set().isEmpty() ? Status.SEE_OTHER_303 : Status.OK_200;
            case REPEATED, INVALID, LIMITED -> Status.SEE_OTHER_303;
        };
        if (status.equals(Status.SEE_OTHER_303) || !result.location().isEmpty()) {
            var location = result.location().isEmpty() ? own(request) : result.location();
            response.status(Status.SEE_OTHER_303)
                    .header(HeaderNames.LOCATION, location)
                    .header(Answer.NO_STORE)
                    .send();
        } else {
            documents.again(request, response, status, new Typed(values, result.set(), result.messages(), result.notice()));
        }
    }

    /** The address that the form was posted to, which is the page's. */
    private static String own(ServerRequest request) {
        var query = request.query().rawValue();
        return request.path().rawPath() + (query.isEmpty() ? "" : "?" + query);
    }

    private Optional<PageToken> token(ServerRequest request, Content content) {
        return last(content, FormFields.PAGE)
                .flatMap(text -> events.access().token(request, text))
                .filter(token -> token.address().pattern().equals(documents.pattern())
                        && token.address().path().equals(request.path().rawPath()));
    }

    private static Set<String> boxes(Content content) {
        return new LinkedHashSet<>(List.of(last(content, FormFields.BOXES).orElse("").split(" ")));
    }

    private static Optional<String> last(Content content, String name) {
        return Optional.ofNullable(content.fields().get(name)).map(List::getLast);
    }

    /** A form is posted twice if the same document posts the same content; what was changed in between counts anew. */
    private static String eventId(Content content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            content.fields().forEach((name, values) -> {
                digest.update((name + '\0' + String.join("\0", values) + '\1').getBytes(StandardCharsets.UTF_8));
            });
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
