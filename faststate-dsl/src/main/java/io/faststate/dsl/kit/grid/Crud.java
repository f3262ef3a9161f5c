package io.faststate.dsl.kit.grid;

import static io.faststate.dsl.Html.debounce;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.focusing;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Getter;
import io.faststate.dsl.Guard;
import io.faststate.dsl.Html;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.InputType;
import io.faststate.dsl.form.RecordFields;
import io.faststate.dsl.kit.Buttons;
import io.faststate.dsl.kit.Modal;
import java.io.Serializable;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A page part that manages records: a grid with a search, and a form that adds, changes and deletes them. A deletion can be
 * undone. The form has a field for each component, with the rules that the record's annotations declare.
 *
 * {@snippet :
 * record Person(long id, @NotBlank String name, @Email String email) {}
 * record People(List<Person> all) {}
 * static final State<People> PEOPLE = State.global("people", new People(List.of()));
 *
 * static Node people(Page page) {
 *     return Crud.of(page, "people", CrudSource.of(PEOPLE, People::all, People::new, Person::id), new Person(0, "", ""))
 *             .keys(Person::id, person -> new Person(System.nanoTime(), person.name(), person.email()))
 *             .mayDelete(Guard.role("admin"))
 *             .view();
 * }
 * }
 *
 * <p>What a guard does not allow has no button and no handler.
 *
 * @param <T> the record type
 * @param <K> the type of its key
 */
public final class Crud<T extends Record, K> {
    private static final Duration REST = Duration.ofMillis(250);

    private final Page page;
    private final String name;
    private final CrudSource<T, K> source;
    private final T blank;
    private String noun = "record";
    private @Nullable Getter<? super T, ? extends K> key;
    private @Nullable NewKey<T> newKey;
    private Guard add = () -> true;
    private Guard edit = () -> true;
    private Guard delete = () -> true;
    private UnaryOperator<Grid<T, K>> grid = it -> it;
    private UnaryOperator<RecordFields<T>> fields = it -> it;
    private boolean ownColumns;

    private Crud(Page page, String name, CrudSource<T, K> source, T blank) {
        this.page = page.scope(name);
        this.name = name;
        this.source = source;
        this.blank = blank;
    }

    /**
     * A part that manages the records of a source.
     *
     * @param page the page, or the scope, that it is on
     * @param name its name, unique there
     * @param source where the records are kept
     * @param blank what the form of a new record begins with
     */
    public static <T extends Record, K> Crud<T, K> of(Page page, String name, CrudSource<T, K> source, T blank) {
        return new Crud<>(page, name, source, blank);
    }

    /** Sets what a record is called on buttons: {@code person} for “Add person”. */
    public Crud<T, K> noun(String singular) {
        if (singular.isBlank()) {
            throw new FastStateException("CRUD part " + name + " can't call a record '" + singular + "': give a word such as person");
        }
        noun = singular;
        return this;
    }

    /**
     * Keeps the key out of the form, and gives new records one. Without this, users type keys.
     *
     * @param component the record's component that is the key
     */
    public Crud<T, K> keys(Getter<? super T, ? extends K> component, NewKey<T> given) {
        key = component;
        newKey = given;
        return this;
    }

    /** Lets only those add records whom a guard allows. */
    public Crud<T, K> mayAdd(Guard guard) {
        add = guard;
        return this;
    }

    /** Lets only those change records whom a guard allows. */
    public Crud<T, K> mayEdit(Guard guard) {
        edit = guard;
        return this;
    }

    /** Lets only those delete records, and undo that, whom a guard allows. The button is in the form, so they need to be
     * allowed to change records too. */
    public Crud<T, K> mayDelete(Guard guard) {
        delete = guard;
        return this;
    }

    /** Chooses columns and what else the grid has; otherwise there is a column for each component but the key. */
    public Crud<T, K> grid(UnaryOperator<Grid<T, K>> options) {
        grid = options;
        ownColumns = true;
        return this;
    }

    /** Chooses what the form has: {@code it -> it.label(Person::name, "Full name").area(Person::notes)}. */
    public Crud<T, K> fields(UnaryOperator<RecordFields<T>> options) {
        fields = options;
        return this;
    }

    /** The part as an element. */
    public Div view() {
        var desk = CrudDesk.of(page, name, source, blank, newKey, noun);
        var search = page.signal("search", "");
        var sought = desk.sought();
        return div(
                        div(
                                        input().type(InputType.SEARCH).cls("input", "fs-crud-search").bind(search).ref(searchRef())
                                                .aria("label", GridWords.SEARCH.in(page)).placeholder(GridWords.SEARCH.in(page)).autocomplete("off")
                                                .onInput(() -> sought.set(search.get().strip()), debounce(REST)),
                                        guard(add, () -> Buttons.primary(GridWords.ADD.in(page, noun)).type(ButtonType.BUTTON).onClick(desk::begin)))
                                .cls("fs-crud-tools"),
                        live(() -> div(undo(desk)).role("status")),
                        table(desk).view(),
                        desk.modal().view(live(() -> form(desk))))
                .cls("fs-crud");
    }

    private Grid<T, K> table(CrudDesk<T, K> desk) {
        var rows = desk.rows();
        var all = Grid.<T, K>of(page, "grid", rows, source::key).label(GridWords.title(name));
        // What handlers of the grid capture: these, and not this object, which has no identity.
        var own = page;
        var mayEdit = edit;
        var records = source;
        return (ownColumns ? grid.apply(all) : columns(all))
                .column("edit", item -> "", it -> it.title(GridWords.EDIT.in(own)).width(90).pinned().unsortable().unfilterable()
                        .cell(item -> guard(mayEdit, () -> open(own, records.key(item), desk))));
    }

    private static <T extends Record, K> Node open(Page page, K id, CrudDesk<T, K> desk) {
        return Buttons.small(Buttons.ghost(GridWords.EDIT.in(page))).type(ButtonType.BUTTON)
                .aria("label", GridWords.EDIT_ROW.in(page, id))
                .onClick(() -> desk.open(id));
    }

    @SuppressWarnings("unchecked") // the class of a value of the type
    private Grid<T, K> columns(Grid<T, K> all) {
        var type = (Class<T>) blank.getClass();
        var own = source.key(blank);
        var left = false;
        for (var component : type.getRecordComponents()) {
            var part = component.getName();
            if (key != null && !left && own.equals(Components.read(type, part, blank))) {
                left = true;
            } else {
                all.column(part, new Components.Reader<T>(type, part));
            }
        }
        return all;
    }

    private Div form(CrudDesk<T, K> desk) {
        var isNew = desk.editing().get().isEmpty();
        return div(isNew ? guard(add, () -> filled(desk, true)) : guard(edit, () -> filled(desk, false)));
    }

    private Node filled(CrudDesk<T, K> desk, boolean isNew) {
        var all = fields.apply(RecordFields.of(desk.draft()));
        if (key != null) {
            all.without(key);
        }
        return Html.form(
                        all,
                        desk.draft().error(),
                        div(
                                        when(!isNew, () -> guard(delete, () -> Buttons.danger(GridWords.DELETE.in(page)).type(ButtonType.BUTTON)
                                                .onClick(desk::delete))),
                                        desk.modal().cancel(GridWords.CANCEL.in(page)),
                                        Buttons.primary(GridWords.SAVE.in(page)))
                                .cls("fs-crud-buttons"))
                .cls("form", "fs-crud-form")
                .onSubmit(() -> desk.save(isNew));
    }

    /** What keeps the focus where a button goes away that was pressed. */
    private String searchRef() {
        return "search" + name.replaceAll("[^A-Za-z0-9]", "");
    }

    private Node undo(CrudDesk<T, K> desk) {
        return when(desk.undoable().get(), () -> guard(delete, () -> p(
                        span(GridWords.DELETED.in(page, noun)),
                        Buttons.small(Buttons.outline(GridWords.UNDO.in(page))).type(ButtonType.BUTTON)
                                .onClick(focusing(searchRef())).onClick(desk::undo),
                        Buttons.small(Buttons.ghost(GridWords.DISMISS.in(page))).type(ButtonType.BUTTON)
                                .onClick(focusing(searchRef())).onClick(desk::dismiss))
                .cls("fs-crud-undo")));
    }

    /**
     * Gives a new record its key: {@code person -> person.withId(UUID.randomUUID())}. It runs in a handler, in a transaction,
     * and again if somebody else changes a state meanwhile that it read.
     *
     * @param <T> the record type
     */
    @FunctionalInterface
    public interface NewKey<T extends Record> extends Serializable {
        /** The record with a key of its own. */
        T give(T item);
    }
}
