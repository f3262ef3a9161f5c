package io.faststate.server.render;

import io.faststate.dsl.Getter;
import io.faststate.dsl.State;
import io.faststate.dsl.action.Sequence;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.identity.ClosureHasher;
import io.faststate.dsl.identity.RouteId;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.port.Load;
import io.faststate.dsl.port.LoadState;
import io.faststate.dsl.port.SignalInternals;
import io.faststate.dsl.port.UploadInternals;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.ClientModule;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.MirrorValue;
import io.faststate.dsl.render.RenderContext;
import io.faststate.dsl.render.Submission;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Signal;
import io.faststate.server.region.Digest;
import io.faststate.server.region.MirrorEntry;
import io.faststate.server.region.PageLoad;
import io.faststate.server.region.RegionRender;
import io.faststate.server.region.UploadEntry;
import io.faststate.server.route.PageAddress;
import io.faststate.server.signal.AcceptedParts;
import io.faststate.server.view.HandlerEntry;
import io.faststate.server.view.ViewPage;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects, per region, what elements report while they are written: handlers, fields, forms, and signals with what
 * they mirror.
 */
abstract class RenderNotes extends ViewWork implements RenderContext {
    private static final AttributeName NAME = AttributeName.of("name");
    private static final AttributeName VALUE = AttributeName.of("value");

    private final ClosureHasher hasher;
    /** The checkable fields of the forms that are being written, the innermost form first. */
    private final Deque<Set<String>> formCheckables = new ArrayDeque<>();
    /** Whether handlers are kept even if no other tab can share them. */
    private boolean handlersKept = true;

    RenderNotes(RenderServices services, PageAddress address, ViewPage page, RegionRender region, @Nullable EnteredForm typed) {
        super(services, address, page, region, typed);
        this.hasher = services.hasher();
    }

    @Override
    public final String base() {
        return services.parts().base();
    }

    /** Keeps only the handlers of regions that other tabs may share. */
    final void keepNoHandlers() {
        handlersKept = false;
    }

    /** Whether handlers are kept even if no other tab can share them. */
    final boolean handlersKept() {
        return handlersKept;
    }

    /** How many forms enclose the current position. */
    final int forms() {
        return formCheckables.size();
    }

    /** Discards the forms whose ends are not written, except the outermost ones. */
    final void giveUpForms(int kept) {
        while (formCheckables.size() > kept) {
            formCheckables.pop();
        }
    }

    /** Adds the checkable fields of a region to the forms around it. */
    final void gatherCheckables(RegionRender inner) {
        formCheckables.forEach(inner::gatherCheckables);
    }

    @Override
    public void action(Serializable handler, HandlerTraits traits, @Nullable ClientAction sending, HtmlWriter target) {
        hasher.hash(handler);
        if (hasher.processBound()) {
            hasher.withoutIdentity().ifPresent(type -> services.hints().withoutIdentity(address.pattern(), type));
        }
        region.personal |= hasher.processBound() || hasher.mutableCapture();
        var id = hasher.routeId();
        if (handlersKept || !region.personal) {
            keep(id, handler, traits);
        }
        target.code(services.eventStart());
        target.routeId(id);
        if (sending == null) {
            target.code(services.eventEnd());
        } else {
            target.code(services.sendingStart());
            Sequence.nested(sending, target);
            target.code(services.sendingEnd());
        }
    }

    private void keep(RouteId id, Serializable handler, HandlerTraits traits) {
        var known = region.handlers.get(id);
        if (known == null) {
            region.handlers.put(id, new HandlerEntry(handler, traits, guards()));
        } else {
            known.alsoBehind(guards());
        }
    }

    @Override
    public boolean scripted() {
        return typed == null;
    }

    @Override
    public Optional<List<String>> typed(Signal<?> signal, String path) {
        return typed == null ? Optional.empty() : typed.texts(signal, path);
    }

    @Override
    public void field(RecordSignal<?> signal, String path) {
        region.field(signal.name(), AcceptedParts.plain(path), guards());
    }

    @Override
    public void accept(RecordSignal<?> signal, String path) {
        region.field(signal.name(), path, guards());
    }

    @Override
    public void assigned(RecordSignal<?> signal, Record value) {
        region.assigned(signal.name(), value);
    }

    @Override
    public void checkable(String name) {
        region.checkables.add(name);
        formCheckables.forEach(checkables -> checkables.add(name));
    }

    @Override
    public void upload(Upload upload) {
        region.uploads.put(upload.name(), new UploadEntry(upload, guards()));
        // The consumer may have captured something of this page only.
        region.personal |= UploadInternals.get().consumer(upload).isPresent();
    }

    @Override
    public void formStart(Serializable handler, HtmlWriter target) {
        formCheckables.push(new LinkedHashSet<>());
        region.forms = true;
        hasher.hash(handler);
        FormFields.writeStart(target, hasher.routeId().toString());
    }

    @Override
    public void formEnd(HtmlWriter target) {
        FormFields.writeEnd(target, formCheckables.pop());
    }

    @Override
    public void submitter(Serializable handler, HtmlWriter target) {
        hasher.hash(handler);
        target.attribute(NAME, FormFields.HANDLER);
        target.attribute(VALUE, hasher.routeId().toString());
    }

    @Override
    public void submitsToo(String button, Submission form) {
        services.hints().submitsToo(address.pattern(), button, form == Submission.EVENT);
    }

    @Override
    public MirrorValue mirror(State<?> state, Getter<?, ?> part) {
        return mirror(mirrorName(state, part), state, part);
    }

    /** Notes a part of a state that the browser holds a copy of, as a signal. */
    final MirrorValue mirror(String signal, State<?> state, Getter<?, ?> part) {
        region.personal |= !state.scope().shared();
        var entry = region.mirrors.computeIfAbsent(
                signal, name -> MirrorEntry.of(services.states(), name, Queries.begun(address, page, state), part, key(state)));
        return new MirrorValue(entry.name(), entry.value());
    }

    private String mirrorName(State<?> state, Getter<?, ?> part) {
        hasher.hash(part);
        region.personal |= hasher.processBound() || hasher.mutableCapture();
        var identity = Digest.combine(hasher.high() ^ hasher.low(), state.id().hashCode());
        return "_" + state.name() + "_" + Long.toString(identity >>> 12, Character.MAX_RADIX);
    }

    @Override
    public MirrorValue bound(Signal<?> signal, State<?> state, Getter<?, ?> part) {
        region.signals.put(signal.name(), signal);
        return mirror(signal.name(), state, part);
    }

    @Override
    public void message(Signal<?> signal) {
        region.messages.add(signal.name());
    }

    @Override
    public Map<String, String> constraints(Class<?> record, String component) {
        return services.validation().attributes(record, component);
    }

    @Override
    public boolean needs(ClientModule part) {
        region.parts.add(part);
        return services.parts().client().takesParts();
    }

    @Override
    public Object initial(Signal<?> signal) {
        if (SignalInternals.get().isDeclared(signal)) {
            page.check(signal);
        } else {
            region.signals.put(signal.name(), signal);
        }
        return typed == null ? signal.initial() : typed.initial(signal);
    }

    /** A guard is evaluated for each tab, so a region that contains one can't be shared. */
    @Override
    public void personal() {
        region.personal = true;
    }

    @Override
    @SuppressWarnings("unchecked") // a load is known by the code of its loader
    public <T> LoadState<T> load(Load<T> load) {
        hasher.hash(load);
        var id = hasher.routeId().toString();
        var found = services.loads().show(address.tab(), id);
        region.load(id, new PageLoad(load.loader(), found.version()));
        return (LoadState<T>) found.state();
    }
}
