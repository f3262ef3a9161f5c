package io.faststate.server.document;

import io.faststate.server.body.Admission;
import io.faststate.server.body.Content;
import io.faststate.server.body.PostedForm;
import io.faststate.server.body.RefusedException;
import io.faststate.server.event.Admissions;
import io.faststate.server.event.Answer;
import io.faststate.server.event.EventRoute;
import io.faststate.server.event.FormResult;
import io.faststate.server.event.PlainAnswer;
import io.faststate.server.event.Refusal;
import io.faststate.server.event.Target;
import io.faststate.server.language.Word;
import io.faststate.server.metrics.Outcome;
import io.faststate.server.render.EnteredForm;
import io.faststate.server.render.FormFields;
import io.faststate.server.route.OwnAddress;
import io.faststate.server.route.PageToken;
import io.faststate.server.signal.FormValues;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers forms posted to one page from browsers where no client runs. They run the same handlers with the same
 * guarantees and end with a page: the one that the handler redirects to, or the same page with what was entered and
 * what is wrong.
 */
public final class FormRoute {
    private static final Status UNPROCESSABLE = Status.create(422, "Unprocessable Content");

    private final EventRoute events;
    private final DocumentRoute documents;

    /** Creates the route for the forms of one page. */
    public FormRoute(EventRoute events, DocumentRoute documents) {
        this.events = events;
        this.documents = documents;
    }

    /** Runs the handler of a form, and answers with a page. */
    public void handle(ServerRequest request, ServerResponse response) throws Exception {
        events.running().run(() -> run(request, response));
    }

    private void run(ServerRequest request, ServerResponse response) throws Exception {
        var started = System.nanoTime();
        if (!events.open(request, response)) {
            return;
        }
        Content content;
        try {
            content = events.contents().read(request, response, events.access().words(request), fields -> admission(request, response, fields));
        } catch (RefusedException e) {
            if (e.status().family() == Status.Family.SERVER_ERROR) {
                // The sender is not at fault and reads pages, not codes.
                var nothing = new FormValues(Map.of(), Set.of());
                documents.again(request, response, e.status(), new EnteredForm(nothing, Map.of(), Map.of(), events.access().words(request).text(Word.STORAGE)));
            } else {
                Refusal.send(response, e.status(), e.code(), e.reason());
            }
            return;
        }
        try (content) {
            handle(request, response, content, started);
        }
    }

    private void handle(ServerRequest request, ServerResponse response, Content content, long started) throws Exception {
        var handler = content.last(FormFields.HANDLER);
        if (handler.isEmpty()) {
            Refusal.send(response, Status.BAD_REQUEST_400, "form", "A page accepts only its own forms");
            return;
        }
        var values = PostedForm.values(content);
        var token = token(request, content.last(FormFields.PAGE));
        var result = new FormResult(Outcome.REFUSED, "", Map.of(), Map.of(), events.access().words(request).text(Word.EXPIRED));
        if (token.isPresent()) {
            var answer = new PlainAnswer(request, response, events.services());
            var outcome = events.run(request, token.get(), new Target.Seen(handler.get()), PostedForm.eventId(content),
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
            case THROTTLED -> Status.TOO_MANY_REQUESTS_429;
            case RAN, REPEATED, INVALID, LIMITED -> Status.OK_200;
        };
        if (result.leads()) {
            var location = result.location().isEmpty() ? own(request) : result.location();
            response.status(Status.SEE_OTHER_303)
                    .header(HeaderNames.LOCATION, OwnAddress.header(location))
                    .header(Answer.NO_STORE)
                    .send();
        } else {
            documents.again(request, response, status, new EnteredForm(values, result.set(), result.messages(), result.notice()));
        }
    }

    /** The address that the form was posted to, which is the page's own. */
    private static String own(ServerRequest request) {
        var query = request.query().rawValue();
        return request.path().rawPath() + (query.isEmpty() ? "" : "?" + query);
    }

    /** Admits files: the form identifies itself in fields before them. */
    private Optional<Admission> admission(
            ServerRequest request, ServerResponse response, Map<String, List<String>> fields) {
        var handler = fields.getOrDefault(FormFields.HANDLER, List.of()).stream().findFirst();
        return token(request, fields.getOrDefault(FormFields.PAGE, List.of()).stream().findFirst())
                .flatMap(token -> handler.flatMap(id -> events.admissions().of(
                        new Admissions.Asking(request, response, token, new Target.Seen(id), PostedForm.eventId(fields)))));
    }

    private Optional<PageToken> token(ServerRequest request, Optional<String> given) {
        return given
                .flatMap(text -> events.access().token(request, text))
                .filter(token -> token.address().pattern().equals(documents.pattern())
                        && token.address().path().equals(request.path().rawPath()));
    }
}
