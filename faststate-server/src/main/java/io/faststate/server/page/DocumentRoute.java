package io.faststate.server.page;

import static io.faststate.dsl.Html.body;
import static io.faststate.dsl.Html.document;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.head;
import static io.faststate.dsl.Html.html;
import static io.faststate.dsl.Html.mainElement;
import static io.faststate.dsl.Html.meta;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.render;
import static io.faststate.dsl.Html.title;

import io.faststate.server.metrics.Failures;
import io.faststate.server.metrics.Meters;
import io.faststate.server.security.OriginCheck;
import io.faststate.server.security.SecurityHeaders;
import io.faststate.server.session.Sessions;
import io.faststate.server.transfer.Transfer;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Answers the GET of a page with its document. Nothing is kept: a visitor who only reads leaves nothing behind. */
public final class DocumentRoute {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 16;

    private final Engine engine;
    private final PageRoute route;
    private final Sessions sessions;
    private final Meters meters;
    private final Transfer transfer;

    /** The documents of one page. */
    public DocumentRoute(Engine engine, PageRoute route, Meters meters, Transfer transfer) {
        this.engine = engine;
        this.route = route;
        this.sessions = engine.sessions();
        this.meters = meters;
        this.transfer = transfer;
    }

    /** Renders the page for a new tab. */
    public void handle(ServerRequest request, ServerResponse response) {
        show(request, response, Status.OK_200, null);
    }

    /** The pattern of the page's path. */
    public String pattern() {
        return route.pattern();
    }

    /** Renders the page for a new tab, with what a form brought that was posted to it. */
    public void again(ServerRequest request, ServerResponse response, Status status, Typed typed) {
        show(request, response, status, typed);
    }

    private void show(ServerRequest request, ServerResponse response, Status status, @Nullable Typed typed) {
        var client = engine.parts().client();
        var nonce = client.needsNonce() ? random() : "";
        SecurityHeaders.add(response, client.policy(nonce));
        var known = sessions.find(request.headers(), request.isSecure());
        var session = known.orElseGet(sessions::issue);
        var address = new PageAddress(random(), session, route.pattern(), request.path().rawPath());
        byte[] document;
        try {
            document = PageInstance.document(engine, address, route, nonce, typed);
        } catch (AccessDeniedException e) {
            denied(request, response, e);
            return;
        } catch (PageNotFoundException e) {
            send(request, response, Status.NOT_FOUND_404, "Not found", "There is no page at this address.");
            return;
        } catch (Throwable e) {
            var code = Failures.log("The view of page " + route.pattern() + " failed", e);
            send(request, response, Status.INTERNAL_SERVER_ERROR_500, "Error", Failures.message(code));
            return;
        }
        if (known.isEmpty() && !sessions.justEnded(request.headers(), request.isSecure())) {
            response.header(sessions.header(session, request.isSecure()));
        }
        meters.sent(document.length);
        response.status(status);
        if (known.isPresent() && OriginCheck.ledHere(request.headers())) {
            Transfer.whole(request, response, document);
        } else {
            transfer.send(request, response, document);
        }
    }

    private void denied(ServerRequest request, ServerResponse response, AccessDeniedException e) {
        var login = engine.parts().loginPage().filter(path -> !e.signedIn() && !path.equals(route.pattern()));
        if (login.isPresent()) {
            response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, login.get()).send();
        } else {
            send(request, response, Status.FORBIDDEN_403, "Not allowed", "This page is not for you.");
        }
    }

    static String random() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Sends a page without a view; it has what each head has, so that it looks like the others. */
    private void send(ServerRequest request, ServerResponse response, Status status, String heading, String text) {
        var parts = engine.parts();
        var page = document(html(
                        head(meta().charset("utf-8"), title(heading), fragment(parts.head().get())),
                        body(mainElement(h1(heading), p(text))))
                .lang(parts.language()));
        Transfer.whole(request, response.status(status), render(page).getBytes(StandardCharsets.UTF_8));
    }
}
