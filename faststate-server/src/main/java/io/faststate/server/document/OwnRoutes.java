package io.faststate.server.document;

import io.faststate.dsl.Guard;
import io.faststate.dsl.User;
import io.faststate.dsl.port.Work;
import io.faststate.server.body.ArrivingBody;
import io.faststate.server.event.Refusal;
import io.faststate.server.render.RenderServices;
import io.faststate.server.route.LoginRedirect;
import io.faststate.server.route.OwnAddress;
import io.faststate.server.security.OriginCheck;
import io.faststate.server.session.Sessions;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.Set;

/** What routes beside the pages share with them: who is signed in, guards, and the check of a request's origin. */
public final class OwnRoutes {
    /** Methods that change nothing (<a href="https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1">RFC 9110</a>). */
    private static final Set<Method> SAFE = Set.of(Method.GET, Method.HEAD, Method.OPTIONS, Method.TRACE);
    private static final Header NO_STORE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
    /** A 401 must name a scheme; browsers ignore those that they don't know. */
    private static final Header BY_COOKIE = HeaderValues.createCached(HeaderNames.WWW_AUTHENTICATE, "Cookie");

    private final RenderServices services;
    private final Sessions sessions;
    private final DocumentRoute forbidden;

    /** Creates them; the document is the 403 page. */
    public OwnRoutes(RenderServices services, DocumentRoute forbidden) {
        this.services = services;
        this.sessions = services.sessions();
        this.forbidden = forbidden;
    }

    /** The user who is signed in to the session of a request. */
    public Optional<User> user(ServerRequest request) {
        return sessions.find(request).flatMap(sessions::user);
    }

    /** Lets a request pass if a page of this exact origin made it. */
    public void sameOrigin(ServerRequest request, ServerResponse response) {
        if (madeHere(request)) {
            response.next();
        } else {
            refuseOrigin(request, response);
        }
    }

    private static void refuseOrigin(ServerRequest request, ServerResponse response) {
        refuse(request, response, Status.FORBIDDEN_403, "cross_origin", "This request did not come from a page of this site");
    }

    private boolean madeHere(ServerRequest request) {
        return OriginCheck.sameOrigin(request.headers(), sessions.secure(request.isSecure()));
    }

    /** Lets requests pass that a guard allows; those that may change something must come from a page of this origin, too. */
    public Handler requires(Guard guard) {
        return (request, response) -> {
            response.header(NO_STORE);
            if (!SAFE.contains(request.prologue().method()) && !madeHere(request)) {
                refuseOrigin(request, response);
                return;
            }
            var session = sessions.find(request);
            var work = new RequestWork(services.states(), sessions, session);
            if (Work.call(work, guard::allows)) {
                response.next();
            } else {
                deny(request, response, work.user().isPresent());
            }
        };
    }

    private void deny(ServerRequest request, ServerResponse response, boolean signedIn) {
        if (asksForPage(request)) {
            var login = services.parts().loginPage().filter(path -> !signedIn);
            if (login.isPresent()) {
                response.status(Status.SEE_OTHER_303)
                        .header(HeaderNames.LOCATION, OwnAddress.header(LoginRedirect.to(login.get(), address(request))))
                        .send();
            } else {
                forbidden.forbidden(request, response);
            }
        } else if (signedIn) {
            refuse(request, response, Status.FORBIDDEN_403, "forbidden", "This user may not do this");
        } else {
            response.header(BY_COOKIE);
            refuse(request, response, Status.UNAUTHORIZED_401, "signed_out", "Sign in first");
        }
    }

    /** Whether a browser asks for what it shows in place of the page. */
    private static boolean asksForPage(ServerRequest request) {
        var method = request.prologue().method();
        return (method.equals(Method.GET) || method.equals(Method.HEAD)) && DocumentRoute.asked(request);
    }

    private static String address(ServerRequest request) {
        var path = request.path().absolute().rawPath();
        var query = request.query().rawValue();
        return query.isEmpty() ? path : path + '?' + query;
    }

    private static void refuse(ServerRequest request, ServerResponse response, Status status, String code, String message) {
        ArrivingBody.leave(request, response);
        var unused = Refusal.send(response, status, code, message);
    }
}
