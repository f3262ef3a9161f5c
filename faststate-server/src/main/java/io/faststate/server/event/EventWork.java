package io.faststate.server.event;

import static io.faststate.dsl.Html.render;

import io.faststate.dsl.Element;
import io.faststate.dsl.Event;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Guard;
import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.Node;
import io.faststate.dsl.Query;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.dsl.action.UnusedActions;
import io.faststate.dsl.form.DraftList;
import io.faststate.dsl.form.FileContent;
import io.faststate.dsl.form.ReceivedFile;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.port.Load;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.render.ErrorNames;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.ToastKind;
import io.faststate.dsl.value.FieldText;
import io.faststate.server.body.Arrivals;
import io.faststate.server.body.Content;
import io.faststate.server.body.DraftEdits;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.datastar.PatchElements;
import io.faststate.server.datastar.PatchMode;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.route.AccessDeniedException;
import io.faststate.server.session.Session;
import io.faststate.server.session.Sessions;
import io.faststate.server.signal.DraftJson;
import io.faststate.server.signal.SignalDecoder;
import io.faststate.server.signal.UnreadableFields;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.States;
import io.faststate.server.sync.Browser;
import io.faststate.server.validation.Validation;
import jakarta.json.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One event at work: gives its handler the states, the signals and the means to answer. */
final class EventWork implements Work, Event {
    private final PageInstance instance;
    private final States states;
    private final UnusedActions unused = new UnusedActions();
    private final Sessions sessions;
    private final Validation validation;
    private final EventClaim claim;
    private final String cookieName;
    private final Answer answer;
    private final Map<String, Object> signals;
    private final Map<String, List<String>> fields;
    private final Content content;
    private final SignalDecoder decoder;
    private final DraftEdits edits;
    /** The last edit before a handler asked how many records a list has. */
    private final Map<DraftList<?>, Long> known = new HashMap<>();
    private final Map<String, Object> set = new LinkedHashMap<>();
    /** The records of the browser's that the handler read. */
    private final Set<RecordSignal<?>> read = new HashSet<>();
    private final Optional<Arrivals> files;
    private final Downloads downloads;
    private final Handovers handovers;
    private final EventToasts toasts;
    /** The session that the browser shows until it is handed another one, if no header could bring that. */
    private Optional<Session> before = Optional.empty();
    /** Whether the browser was led there already. */
    private boolean handedOver;
    /** Whether the handler changed something that FastState knows of. */
    private volatile boolean acted;
    /** Whether the browser was shown a change while the handler ran. */
    private volatile boolean showed;
    /** Where a handler sent the browser; empty if nowhere. */
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
        this.cookieName = delivery.cookieName();
        this.answer = answer;
        this.signals = signals;
        this.content = delivery.content();
        this.decoder = services.decoder();
        this.edits = delivery.tab().edits();
        this.fields = delivery.content().fields();
        this.files = delivery.content().files();
        this.downloads = services.downloads();
        this.handovers = services.handovers();
        this.toasts = new EventToasts(instance, answer);
    }

    @Override
    public void describes(ClientAction action) {
        unused.made(action);
    }

    @Override
    public void uses(ClientAction action) {
        unused.used(action);
    }

    /** Refuses the client actions that the handler made for nothing. */
    void checkActions() {
        unused.check();
    }

    @Override
    public <T> T get(Signal<T> signal) {
        declared(signal);
        synchronized (set) {
            // What the handler set is there, too, and of the signal's type.
            var value = sent(signal);
            if (value instanceof UnreadableFields fields) {
                throw fields.refusal(this::message);
            }
            return signal.type().cast(value);
        }
    }

    @Override
    public List<Violation> violations(RecordSignal<?> signal) {
        declared(signal);
        synchronized (set) {
            Object value;
            try {
                value = sent(signal);
            } catch (InvalidValueException e) {
                return e.violations();
            }
            if (!(value instanceof UnreadableFields fields)) {
                return validation.violations(value);
            }
            var told = new ArrayList<>(fields.violations(this::message));
            validation.violations(fields.rest()).stream()
                    .filter(violation -> !fields.faults().containsKey(violation.path()))
                    .forEach(told::add);
            return told;
        }
    }

    /**
     * What the browser sent for a signal.
     *
     * @throws InvalidValueException if it is too large to be sent
     */
    private Object sent(Signal<?> signal) {
        if (signal instanceof RecordSignal<?> record) {
            read.add(record);
        }
        var value = signals.get(signal.name());
        if (value != null) {
            return value;
        }
        content.leftOut(signal.name()).ifPresent(path -> {
            throw tooLong(signal, path);
        });
        return signal.initial();
    }

    /** The records of the browser's that the handler read. */
    Set<RecordSignal<?>> read() {
        synchronized (set) {
            return Set.copyOf(read);
        }
    }

    private InvalidValueException tooLong(Signal<?> signal, String path) {
        return new InvalidValueException(
                signal.initial().getClass(), null, List.of(new Violation(path, message(FieldText.Fault.TOO_LONG))));
    }

    @Override
    public void loadAgain(Load<?> load) {
        acted = true;
        instance.loadAgain(load);
    }

    @Override
    public <T> void set(Signal<T> signal, T value) {
        acted = true;
        declared(signal);
        Objects.requireNonNull(value, () -> "Signal " + signal.name() + " can't be set to null");
        synchronized (set) {
            set.put(signal.name(), value);
            signals.put(signal.name(), value);
        }
        if (signal instanceof RecordSignal<?> record) {
            instance.gave(record, DraftJson.of(value), claim);
        }
        answer.changed();
    }

    @Override
    public List<ReceivedFile> files(String upload) {
        return files.map(arrivals -> arrivals.files(upload)).orElse(List.of());
    }

    @Override
    public List<?> consumed(String upload) {
        return files.map(arrivals -> arrivals.consumed(upload)).orElse(List.of());
    }

    @Override
    public int size(DraftList<?> list) {
        declared(list.root());
        synchronized (set) {
            // From now on the handler knows the records by their places as of now.
            known.put(list, edits.last());
            return DraftJson.items(json(list.root()), list.path()).size();
        }
    }

    @Override
    public <R extends Record> void add(DraftList<R> list, R item) {
        edit(list, new DraftEdits.Added(DraftJson.of(item)));
    }

    @Override
    public void remove(DraftList<?> list, int index) {
        var seen = known.getOrDefault(list, content.edits().orElse(edits.last()));
        edits.place(list.root().name(), list.path(), index, seen)
                .ifPresent(place -> edit(list, new DraftEdits.Removed(place)));
    }

    /** Changes a list in what the browser holds, whatever is typed in its fields, and lets the page show as many. */
    private void edit(DraftList<?> list, DraftEdits.Edit edit) {
        acted = true;
        var root = list.root();
        declared(root);
        int size;
        JsonObject edited;
        synchronized (set) {
            edited = DraftJson.edited(json(root), list.path(), edit::to);
            if (edit instanceof DraftEdits.Added && !decoder.hasRoom(edited)) {
                throw tooLong(root, list.path());
            }
            size = DraftJson.items(edited, list.path()).size();
            signals.put(root.name(), DraftJson.value(root, edited));
            set.put(root.name(), edited);
            set.put(DraftEdits.SIGNAL, edits.note(root.name(), list.path(), edit, content.edits().orElse(0)));
            // What was wrong with a record may now stand beside another one.
            var messages = ErrorNames.of(root, list.path());
            instance.signals().keySet().stream().filter(name -> name.startsWith(messages + '_')).forEach(name -> set.put(name, ""));
        }
        instance.gave(root, edited, claim);
        update(list.count(), count -> size);
    }

    /** Makes up for edits of lists that the browser was not told of when it sent the event. */
    void catchUp() {
        if (edits.last() == 0 || content.edits().isEmpty()) {
            return;
        }
        var seen = content.edits().getAsLong();
        for (var signal : instance.signals().values()) {
            if (signal instanceof RecordSignal<?> root && signals.containsKey(root.name()) && edits.lacks(root.name(), seen)) {
                signals.put(root.name(), DraftJson.value(root, edits.current(root.name(), json(root), seen)));
            }
        }
    }

    private JsonObject json(RecordSignal<?> signal) {
        return DraftJson.of(sent(signal)).asJsonObject();
    }

    /** Learns from the browser how long its lists are, where that was forgotten; whether the page shows something else now. */
    boolean count() {
        var counted = false;
        for (var signal : instance.signals().values()) {
            if (signal instanceof RecordSignal<?> root && signals.containsKey(root.name())) {
                for (var list : lists(root, root.type(), "", json(root))) {
                    var size = DraftJson.items(json(root), list.path()).size();
                    if (instance.uncounted(list) && size != list.count().initial()) {
                        update(list.count(), count -> size);
                        counted = true;
                    }
                }
            }
        }
        return counted;
    }

    private static List<DraftList<?>> lists(RecordSignal<?> root, Class<?> type, String path, JsonObject json) {
        var lists = new ArrayList<DraftList<?>>();
        for (var component : type.getRecordComponents()) {
            var inner = path.isEmpty() ? component.getName() : path + '.' + component.getName();
            if (json.get(component.getName()) instanceof JsonObject object && component.getType().isRecord()) {
                lists.addAll(lists(root, component.getType(), inner, object));
            } else if (component.getGenericType() instanceof ParameterizedType list
                    && component.getType() == List.class
                    && list.getActualTypeArguments()[0] instanceof Class<?> item
                    && item.isRecord()) {
                lists.add(new DraftList<>(root, inner, item.asSubclass(Record.class)));
            }
        }
        return lists;
    }

    private void declared(Signal<?> signal) {
        if (!instance.signals().containsKey(signal.name())) {
            throw new FastStateException("Signal " + signal.name()
                    + " is not declared on this page: call page.signal(\"" + signal.name() + "\", …) in its view");
        }
    }

    /** The signals that were set and not yet sent. */
    Map<String, Object> takeSet() {
        synchronized (set) {
            var taken = new LinkedHashMap<>(set);
            set.clear();
            return taken;
        }
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
    public <T> Query<T> declare(Query<T> query) {
        throw new FastStateException("A handler can't declare query parameter " + query.name() + "; a view can");
    }

    @Override
    public String address(Query<?> query, String text) {
        throw new FastStateException("A handler makes no links: set query parameter " + query.name() + ", and the address follows");
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
    public String message(FieldText.Fault fault) {
        return validation.message(fault);
    }

    @Override
    public void require(Guard guard) {
        throw new FastStateException("A handler can't require a guard; a view can, and the guard is asked before its handlers");
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

    /** The browser must get the new id of its session, or it would be nobody's. */
    private void become(UnaryOperator<Session> change) {
        acted = true;
        var shown = instance.address().session();
        if (!answer.header(() -> sessions.header(instance.become(change), cookieName))) {
            before = before.or(() -> Optional.of(shown));
            handedOver = false;
            instance.become(change);
            instance.led();
        }
    }

    /** Leads the browser past its new session, if it has to fetch that and did not get there by a redirect. */
    void handOver() {
        if (waitsForHandover()) {
            lead(redirected() ? destination : instance.here());
        }
    }

    private boolean waitsForHandover() {
        return before.isPresent() && !handedOver;
    }

    /** What the user is told by a client that has no toasts; empty for nothing. */
    String notice() {
        return toasts.notice();
    }

    /** Notes that the browser is taken away from a page that is not for it any more, unless a handler sent it elsewhere. */
    void denied(AccessDeniedException denied) {
        toasts.leave(redirected() ? destination : instance.elsewhere(denied));
    }

    private void lead(String location) {
        var next = before.map(it -> handovers.offer(it, instance.address().session(), location)).orElse(location);
        handedOver = before.isPresent();
        elements(Browser.visit(next));
    }

    @Override
    public void roles(String userId, String... roles) {
        acted = true;
        sessions.roles(userId, List.of(roles), claim);
        answer.changed();
    }

    @Override
    public String path() {
        return instance.pathBelowBase();
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
            throw new FastStateException("The element to patch has no id, which tells where it goes: call id(\"…\")");
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

    @Override
    public void remove(String selector) {
        elements(PatchElements.builder().selector(selector).mode(PatchMode.REMOVE));
    }

    @Override
    public void redirect(String path) {
        leave(instance.location(path));
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
        var location = instance.wanted().orElseGet(() -> instance.location(otherwise));
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

    /** Whether the handler changed a state, a signal or the page, or told the user something. */
    boolean acted() {
        return acted;
    }

    /** Whether the browser was shown a change while the handler ran. */
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
        var values = takeSet();
        if (!values.isEmpty()) {
            answer.set(values);
            answer.lasting().keep(events, it -> instance.setSignals(it, values));
        }
        instance.refresh(events, Long.MAX_VALUE);
        if (redirected() || waitsForHandover()) {
            toasts.leave(redirected() ? destination : instance.here());
        } else {
            toasts.show(events);
        }
    }
}
