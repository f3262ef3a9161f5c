package io.faststate.server.document;

import static io.faststate.dsl.Html.body;
import static io.faststate.dsl.Html.document;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.head;
import static io.faststate.dsl.Html.html;
import static io.faststate.dsl.Html.mainElement;
import static io.faststate.dsl.Html.meta;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.title;

import io.faststate.dsl.NotFoundException;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.server.instance.PageAccess;
import io.faststate.server.language.Word;
import io.faststate.server.language.Words;
import io.faststate.server.metrics.Failures;
import io.faststate.server.metrics.Meters;
import io.faststate.server.render.EnteredForm;
import io.faststate.server.render.NextPageMessages;
import io.faststate.server.render.RenderServices;
import io.faststate.server.route.AccessDeniedException;
import io.faststate.server.route.LoginRedirect;
import io.faststate.server.route.OwnAddress;
import io.faststate.server.route.PageAddress;
import io.faststate.server.route.PageRoute;
import io.faststate.server.route.PageToken;
import io.faststate.server.route.QueryText;
import io.faststate.server.security.OriginCheck;
import io.faststate.server.security.RandomText;
import io.faststate.server.security.SecurityHeaders;
import io.faststate.server.session.Session;
import io.faststate.server.session.Sessions;
import io.faststate.server.store.StoreUnavailableException;
import io.faststate.server.transfer.Transfer;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers the GET of a page with its document. It keeps nothing, so a visitor who only reads costs no memory. */
public final class DocumentRoute {
    private static final int RANDOM_BYTES = 16;
    /** Tells the client that an answer is a page, rather than a file with markup that somebody may have uploaded. */
    private static final Header DOCUMENT = HeaderValues.createCached("FastState-Document", "page");

    private final RenderServices services;
    private final PageRoute route;
    private final Sessions sessions;
    private final Meters meters;
    private final Transfer transfer;
    private final Consumer<String> left;

    /**
     * Creates the route for the documents of one page.
     *
     * @param left drops what is kept for a tab whose page is loaded again
     */
    public DocumentRoute(
            RenderServices services, PageRoute route, Meters meters, Transfer transfer, Consumer<String> left) {
        this.left = left;
        this.services = services;
        this.route = route;
        this.sessions = services.sessions();
        this.meters = meters;
        this.transfer = transfer;
    }

    /** Renders the page for a new tab. */
    public void handle(ServerRequest request, ServerResponse response) {
        show(request, response, Status.OK_200, null);
    }

    /** Whether a request asks for a page, as browsers do that load one. */
    static boolean asked(ServerRequest request) {
        return request.headers().first(HeaderNames.ACCEPT).filter(it -> it.contains("text/html")).isPresent();
    }

    /** Answers with this page and status 403. */
    void forbidden(ServerRequest request, ServerResponse response) {
        show(request, response, Status.FORBIDDEN_403, null);
    }

    /** Answers with the 404 page if a page was requested; leaves other requests to the following routes. */
    public void missing(ServerRequest request, ServerResponse response) {
        if (asked(request)) {
            show(request, response, Status.NOT_FOUND_404, null);
        } else {
            response.next();
        }
    }

    /** The pattern of the page's path. */
    public String pattern() {
        return route.pattern();
    }

    /** Renders the page for a new tab, with the values from a form that was posted to it. */
    public void again(ServerRequest request, ServerResponse response, Status status, EnteredForm typed) {
        show(request, response, status, typed);
    }

    private void show(ServerRequest request, ServerResponse response, Status status, @Nullable EnteredForm typed) {
        var client = services.parts().client();
        var nonce = client.needsNonce() ? RandomText.of(RANDOM_BYTES) : "";
        SecurityHeaders.add(response.status(status), client.policy(nonce));
        response.header(DOCUMENT);
        var known = sessions.find(request);
        var session = known.orElseGet(sessions::issue);
        var address = new PageAddress(tab(request, known), session, route.pattern(), request.path().absolute().rawPath(),
                QueryText.of(request.query().rawValue()), services.kept(request));
        var told = told(request, known);
        byte[] document;
        try {
            document = NewDocument.render(services, address, route, nonce, typed, told);
        } catch (AccessDeniedException e) {
            var login = services.parts().loginPage().filter(path -> !e.signedIn() && !path.equals(route.pattern()));
            if (login.isPresent()) {
                known.ifPresent(it -> services.nextPages().tell(it, login.get(), told));
                response.status(Status.SEE_OTHER_303)
                        .header(HeaderNames.LOCATION, OwnAddress.header(LoginRedirect.to(login.get(), address.href())))
                        .send();
                return;
            }
            document = standIn(services.errors().forbidden(), address, nonce, told);
            response.status(Status.FORBIDDEN_403);
        } catch (NotFoundException e) {
            document = standIn(services.errors().notFound(), address, nonce, told);
            response.status(Status.NOT_FOUND_404);
        } catch (Throwable e) {
            document = failed(address, nonce, told, e);
            response.status(StoreUnavailableException.caused(e) ? Status.SERVICE_UNAVAILABLE_503 : Status.INTERNAL_SERVER_ERROR_500);
        }
        if (known.isEmpty() && !sessions.justEnded(request)) {
            response.header(sessions.header(session, sessions.cookieName(request)));
        }
        meters.sent(document.length);
        if (known.isPresent() && OriginCheck.ledHere(request.headers())) {
            Transfer.whole(request, response, document);
        } else {
            transfer.send(request, response, document);
        }
    }

    /** The messages that a handler left for this page; none for a HEAD request, which must not use them up. */
    private NextPageMessages told(ServerRequest request, Optional<Session> known) {
        return known.filter(session -> !request.prologue().method().equals(Method.HEAD))
                .map(session -> services.nextPages().take(session, request.path().absolute().rawPath()))
                .orElse(NextPageMessages.NOTHING);
    }

    /** Renders another page in place of this one; its view may fail too. */
    private byte[] standIn(PageRoute other, PageAddress address, String nonce, NextPageMessages told) {
        try {
            return NewDocument.render(services, address.with(other), other, nonce, null, told);
        } catch (Throwable e) {
            return failed(address, nonce, told, e);
        }
    }

    private byte[] failed(PageAddress address, String nonce, NextPageMessages told, Throwable e) {
        var code = Failures.log("The view of page " + route.pattern() + " failed", e);
        var other = services.errors().failed();
        try {
            return NewDocument.render(services, address.with(other).with(new QueryText(code)), other, nonce, null, told);
        } catch (Throwable again) {
            // The failure may be in the layout, and so affect every page in it.
            var next = Failures.log("The view of page " + other.pattern() + " failed", again);
            return plain(services.words(address), next);
        }
    }

    /**
     * Names the tab: a new name, or the old one if the browser comes back to a page, which then has its states again.
     * The old page instance is dropped, because the browser shows this document instead.
     */
    private String tab(ServerRequest request, Optional<Session> known) {
        var before = request.headers().first(PageAccess.PAGE)
                .flatMap(text -> known.flatMap(session -> PageToken.verified(text, session, services.origin(request), services.tokenKey())))
                .map(PageToken::address)
                .filter(it -> it.pattern().equals(route.pattern()) && it.path().equals(request.path().absolute().rawPath()))
                .map(PageAddress::tab);
        before.ifPresent(left);
        return before.orElseGet(() -> RandomText.of(RANDOM_BYTES));
    }

    /** Renders a document without a view; it has the usual head, so that it looks like the others. */
    private byte[] plain(Words words, String code) {
        var heading = words.text(Word.ERROR);
        var parts = services.parts();
        var page = document(html(
                        head(meta().charset("utf-8"), title(heading), fragment(parts.head().get())),
                        body(mainElement(h1(heading), p(words.failed(code)))))
                .lang(words.tag()));
        var out = HtmlWriter.detached(parts.base());
        out.write(page);
        return out.toByteArray();
    }
}
