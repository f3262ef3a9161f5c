package io.faststate.server.event;

import io.faststate.dsl.form.Upload;
import io.faststate.dsl.port.UploadInternals;
import io.faststate.dsl.port.Work;
import io.faststate.server.body.Admission;
import io.faststate.server.body.Admission.Taking;
import io.faststate.server.body.Content;
import io.faststate.server.body.UploadSlots;
import io.faststate.server.instance.PageAccess;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.route.PageToken;
import io.faststate.server.state.EventClaim;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Decides whether the files of an event may arrive, before the first byte is read: they may if the page shows the
 * handler to the session right now and its guards allow it.
 */
public final class Admissions {
    private static final System.Logger LOGGER = System.getLogger(Admissions.class.getName());

    private final PageAccess access;
    private final EventServices services;
    private final Tabs tabs;
    private final UploadSlots slots;

    Admissions(PageAccess access, EventServices services, Tabs tabs, UploadSlots slots) {
        this.access = access;
        this.services = services;
        this.tabs = tabs;
        this.slots = slots;
    }

    /**
     * One request with files to admit.
     *
     * @param token the page that it comes from
     * @param target which handler it is for
     * @param eventId the event's id
     */
    public record Asking(
            ServerRequest request, ServerResponse response, PageToken token, Target target, String eventId) {}

    /** Admits the files of a request; empty if no handler takes them. */
    public Optional<Admission> of(Asking asking) {
        var tab = tabs.of(asking.token().address().tab());
        try {
            var known = uploads(asking, tab);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            if (known.get().values().stream().noneMatch(upload -> UploadInternals.get().consumer(upload).isPresent())) {
                return Optional.of(admission(asking, known.get(), Taking.KEPT, tab));
            }
            return claimed(asking, tab);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (Exception e) {
            LOGGER.log(System.Logger.Level.DEBUG, "Files came for a page that can't be shown", e);
            return Optional.empty();
        }
    }

    /** Waits for an earlier delivery of the event. That may take long, so it checks the page again afterwards. */
    private Optional<Admission> claimed(Asking asking, Tabs.Tab tab) throws Exception {
        if (!tab.claimAhead(asking.eventId())) {
            return Optional.of(new Admission(asking.eventId(), Map.of(), Taking.REPEATED, tab, () -> {}));
        }
        var admitted = Optional.<Admission>empty();
        try {
            admitted = uploads(asking, tab).map(uploads -> admission(asking, uploads, Taking.CLAIMED, tab));
        } finally {
            if (admitted.filter(it -> it.taking() == Taking.CLAIMED).isEmpty()) {
                tab.endAhead(asking.eventId());
            }
        }
        return admitted;
    }

    private Admission admission(Asking asking, Map<String, Upload> uploads, Taking taking, Tabs.Tab tab) {
        var session = asking.token().address().session();
        return slots.enter(session)
                ? new Admission(asking.eventId(), uploads, taking, tab, () -> slots.leave(session))
                : new Admission(asking.eventId(), uploads, Taking.FULL, tab, () -> {});
    }

    private Optional<Map<String, Upload>> uploads(Asking asking, Tabs.Tab tab) throws Exception {
        var found = access.instance(asking.token());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var instance = found.get().instance().current();
        var uploads = asking.target().in(instance).flatMap(entry -> Work.call(work(asking, tab, instance),
                () -> entry.allowed() ? Optional.of(instance.uploads()) : Optional.<Map<String, Upload>>empty()));
        if (found.get().built() && uploads.isEmpty()) {
            access.drop(found.get().instance());
        }
        return uploads;
    }

    private EventWork work(Asking asking, Tabs.Tab tab, PageInstance instance) {
        var delivery = new Delivery(tab, asking.target(), asking.eventId(), Content.NONE, false, false,
                access.sessions().cookieName(asking.request()), "", Locale.ROOT);
        var answer = new Answer(asking.request(), asking.response(), services);
        return new EventWork(instance, services, EventClaim.none(), delivery, answer, Map.of());
    }
}
