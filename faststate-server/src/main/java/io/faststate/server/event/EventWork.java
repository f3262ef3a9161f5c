package io.faststate.server.event;

import io.faststate.dsl.Element;
import io.faststate.dsl.Event;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.dsl.form.DraftList;
import io.faststate.dsl.form.FileContent;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.form.UploadedFile;
import io.faststate.dsl.port.DraftInternals;
import io.faststate.dsl.port.EventHandlerWork;
import io.faststate.dsl.port.Load;
import io.faststate.dsl.port.MadeActions;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ToastKind;
import io.faststate.dsl.value.FieldText;
import io.faststate.server.body.Arrivals;
import io.faststate.server.body.DraftEdits;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.datastar.PatchElements;
import io.faststate.server.datastar.PatchMode;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.language.Word;
import io.faststate.server.route.AccessDeniedException;
import io.faststate.server.session.Session;
import io.faststate.server.session.Sessions;
import io.faststate.server.signal.DraftJson;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.States;
import io.faststate.server.sync.Browser;
import io.faststate.server.validation.Validation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Runs one event: gives its handler the states, the signals and the means to answer. */
final class EventWork implements EventHandlerWork, Event {
    private final PageInstance instance;
    private final States states;
    private final MadeActions actions = new MadeActions();
    private final Sessions sessions;
    private final Validation validation;
    private final EventClaim claim;
    private final Answer answer;
    private final EventSignals signals;
    private final Map<String, List<String>> fields;
    private final Optional<Arrivals> files;
    private final String address;
    private final Downloads downloads;
    private final SessionChange change;
    private final EventToasts toasts;
    /** Whether the handler changed something that FastState knows of. */
    private volatile boolean acted;
    /** Whether a change was sent to the browser while the handler ran. */
    private volatile boolean showed;
    /** Where a handler redirected the browser; empty if nowhere. */
    private String destination = "";

    EventWork(
            PageInstance instance,
            EventServices services,
            EventClaim claim,
            Delivery delivery,
            Answer answer,
            Map<String, Object> signals) {
        this.instance = instance;
        this.states = services.states();
        this.sessions = services.sessions();
        this.validation = services.validation();
        this.claim = claim;
        this.answer = answer;
        this.signals = new EventSignals(instance, services, claim, delivery, signals);
        this.fields = delivery.content().fields();
        this.files = delivery.content().files();
        this.address = delivery.address();
        this.downloads = services.downloads();
        this.change = new SessionChange(instance, services, delivery.cookieName(), answer);
        this.toasts = new EventToasts(instance, answer);
    }

    @Override
    public MadeActions actions() {
        return actions;
    }

    /** The signals that the browser sent and the handler set. */
    EventSignals signals() {
        return signals;
    }

    @Override
    public <T> T get(Signal<T> signal) {
        return signals.get(signal);
    }

    @Override
    public List<Violation> violations(RecordSignal<?> signal) {
        return signals.violations(signal);
    }

    @Override
    public <T> void set(Signal<T> signal, T value) {
        acted = true;
        signals.set(signal, value);
        answer.changed();
    }

    @Override
    public int size(DraftList<?> list) {
        return signals.size(list);
    }

    @Override
    public <R extends Record> void add(DraftList<R> list, R item) {
        edit(list, new DraftEdits.Added(DraftJson.of(item)));
    }

    @Override
    public void remove(DraftList<?> list, int index) {
        signals.place(list, index).ifPresent(place -> edit(list, new DraftEdits.Removed(place)));
    }

    /** Changes a list in the browser's copy, and makes the page show as many records. */
    private void edit(DraftList<?> list, DraftEdits.Edit edit) {
        acted = true;
        var size = signals.edit(list, edit);
        update(DraftInternals.get().count(list), count -> size);
    }

    /** Learns from the browser the sizes of lists that the server forgot; whether the page now shows something else. */
    boolean count() {
        var uncounted = signals.uncounted();
        uncounted.forEach((list, size) -> update(DraftInternals.get().count(list), count -> size));
        return !uncounted.isEmpty();
    }

    @Override
    public void loadAgain(Load<?> load) {
        acted = true;
        instance.loadAgain(load);
    }

    @Override
    public List<UploadedFile> files(String upload) {
        return files.map(arrivals -> arrivals.files(upload)).orElse(List.of());
    }

    @Override
    public List<?> consumed(String upload) {
        return files.map(arrivals -> arrivals.consumed(upload)).orElse(List.of());
    }

    @Override
    public <T> T get(State<T> state) {
        return states.get(instance.begun(state), instance.key(state));
    }

    @Override
    public <T> T update(State<T> state, UnaryOperator<T> change) {
        acted = true;
        var next = states.update(instance.begun(state), instance.key(state), change, claim);
        answer.changed();
        return next;
    }

    @Override
    public <R> R transaction(Supplier<R> task) {
        var result = states.transaction(task, claim);
        answer.changed();
        return result;
    }

    @Override
    public Optional<User> user() {
        return instance.user();
    }

    @Override
    public <R extends Record> String sealed(State<R> state, R value) {
        return instance.sealed(state, value);
    }

    @Override
    public <R extends Record> Optional<R> begun(RecordSignal<R> draft, State<R> state, StringSignal sealed) {
        return signals.held(sealed).flatMap(text -> instance.opened(draft, state, text));
    }

    @Override
    public Predicate<String> accepted(RecordSignal<?> signal) {
        var accepted = instance.accepts();
        return path -> accepted.accepts(signal, path);
    }

    @Override
    public String conflict(Object now) {
        var value = now instanceof Optional<?> optional ? optional.map(Object.class::cast).orElse("") : now;
        return switch (value) {
            case Record record -> instance.words().text(Word.CONFLICT);
            case Iterable<?> items -> instance.words().text(Word.CONFLICT);
            default -> instance.words().text(Word.CONFLICT_VALUE, value);
        };
    }

    @Override
    public String message(FieldText.Fault fault) {
        return validation.message(fault);
    }

    @Override
    public void login(User user) {
        become(session -> sessions.login(session, user, claim));
    }

    @Override
    public void logout() {
        become(session -> sessions.logout(session, claim));
    }

    @Override
    public void logoutOthers() {
        acted = true;
        sessions.logoutOthers(instance.address().session(), claim);
        answer.changed();
    }

    private void become(UnaryOperator<Session> next) {
        acted = true;
        change.to(next);
    }

    /**
     * Redirects the browser past the address of its new session, if it must fetch that and no redirect has led there.
     */
    void handOver() {
        if (change.waits()) {
            lead(redirected() ? destination : instance.place().here());
        }
    }

    /** The messages for a client that has no toasts; empty if there are none. */
    String notice() {
        return toasts.notice();
    }

    /** Makes the browser leave a page that it may no longer see, unless a handler redirected it already. */
    void denied(AccessDeniedException denied) {
        instance.place().redirected();
        toasts.leave(redirected() ? destination : instance.place().redirect(denied));
    }

    private void lead(String location) {
        elements(Browser.visit(change.past(location)));
    }

    @Override
    public void roles(String userId, String... roles) {
        acted = true;
        sessions.roles(userId, List.of(roles), claim);
        answer.changed();
    }

    @Override
    public String remoteAddress() {
        return address;
    }

    @Override
    public String path() {
        return instance.place().pathBelowBase();
    }

    @Override
    public Optional<String> field(String name) {
        return fields(name).stream().findFirst();
    }

    @Override
    public List<String> fields(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    @Override
    public void patch(Element<?> element) {
        if (element.id().isEmpty()) {
            throw new FastStateException("The element to patch needs an id to say where it goes: call id(\"…\")");
        }
        elements(PatchElements.builder().elements(render(element)));
    }

    @Override
    public void append(String selector, Node content) {
        elements(PatchElements.builder()
                .selector(selector)
                .mode(PatchMode.APPEND)
                .elements(render(content)));
    }

    private String render(Node content) {
        var out = instance.place().writer();
        out.write(content);
        return out.toString();
    }

    @Override
    public void remove(String selector) {
        elements(PatchElements.builder().selector(selector).mode(PatchMode.REMOVE));
    }

    @Override
    public void redirect(String path) {
        leave(instance.place().location(path));
    }

    private void leave(String location) {
        acted = true;
        destination = location;
        answer.redirected(destination);
        lead(destination);
    }

    @Override
    public void returnTo(String otherwise) {
        acted = true;
        var location = instance.place().wanted().orElseGet(() -> instance.place().location(otherwise));
        if (!location.equals(instance.address().path())) {
            leave(location);
        }
    }

    @Override
    public void toast(ToastKind kind, String text, Duration time) {
        acted = true;
        toasts.add(kind, text, time);
    }

    @Override
    public void download(String name, String type, FileContent content) {
        var location = downloads.offer(instance.address().session(), name, type, content);
        answer.redirected(location);
        elements(Browser.download(location));
    }

    /** Whether the browser leaves the page. */
    boolean redirected() {
        return !destination.isEmpty();
    }

    private void elements(PatchElements.Builder patch) {
        acted = true;
        instance.patchedByHandler();
        add(events -> answer.lasting().keep(events, it -> it.write(
                patch.eventId(Long.toString(instance.nextSequence())).build())));
    }

    private void add(Answer.Addition addition) {
        try {
            answer.add(addition);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new FastStateException("The answer can't be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void flush() {
        acted = true;
        try {
            answer.flush(this::showChanges);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new FastStateException("The page can't be rendered: " + e.getMessage(), e);
        }
    }

    /** Whether the handler changed a state, a signal or the page, or sent the user a message. */
    boolean acted() {
        return acted;
    }

    /** Whether a change was sent to the browser while the handler ran. */
    boolean showed() {
        return showed;
    }

    /** Adds patches for what changed, while the handler runs. */
    void showChanges(EventWriter events) throws Exception {
        showed |= acted;
        addChanges(events);
    }

    /** Adds patches for what changed since the last ones. */
    void addChanges(EventWriter events) throws Exception {
        var values = signals.takeSet();
        if (!values.isEmpty()) {
            answer.set(values);
            answer.lasting().keep(events, it -> instance.messages().setSignals(it, values));
        }
        instance.refresh(events, Long.MAX_VALUE);
        if (redirected() || change.waits()) {
            toasts.leave(redirected() ? destination : instance.place().here());
        } else {
            toasts.show(events);
        }
    }
}
