package io.faststate.showcase.todomvc;

import static io.faststate.dsl.EventOption.optimistic;
import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.editInPlace;
import static io.faststate.dsl.Html.footer;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.header;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.link;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.onlyIf;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.strong;
import static io.faststate.dsl.Html.ul;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Handler;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.A;
import io.faststate.dsl.element.Footer;
import io.faststate.dsl.element.Input;
import io.faststate.dsl.element.InputType;
import io.faststate.dsl.element.Li;
import io.faststate.dsl.element.Section;
import io.faststate.dsl.signal.StringSignal;
import java.util.List;

/**
 * The todos of one session.
 *
 * @param filter which ones are shown
 * @param todos all of them
 * @param editing the id of the one that this tab edits, or {@link #NONE}
 * @param draft what it is to be called
 */
public record TodoMvcPage(Filter filter, State<Todos> todos, State<Long> editing, StringSignal draft) {
    private static final long NONE = 0;

    /** The todos that a filter shows, and what it takes to change them. */
    public static Node view(Page page, Filter filter) {
        page.title("TodoMVC").head(link().rel("stylesheet").href("/todomvc.css"));
        var title = page.signal("title", "");
        var todos = page.session("todomvc", Todos.NONE);
        var shown = new TodoMvcPage(filter, todos, page.tab("editing", NONE), page.signal("draft", ""));
        return section(
                        header(h1("todos"), newTodo(title, todos)).cls("header"),
                        live(todos, shown::list),
                        live(todos, shown::status))
                .cls("todoapp");
    }

    private static Input newTodo(StringSignal title, State<Todos> todos) {
        return input().cls("new-todo").bind(title).autofocus(true).autocomplete("off")
                .placeholder("What needs to be done?").aria("label", "New todo")
                .onKey("Enter", () -> {
                    var text = title.get().strip();
                    if (!text.isEmpty()) {
                        todos.update(list -> list.add(text));
                    }
                }, onlyIf(title.isBlank().not()), optimistic(title.setting("")));
    }

    private Section list(Todos list) {
        return section(
                        input().type(InputType.CHECKBOX).id("toggle-all").cls("toggle-all").checked(list.open() == 0)
                                .onChange(() -> todos.update(it -> it.all(it.open() > 0))),
                        label("Mark all as complete").forId("toggle-all"),
                        ul(each(list.items().stream().filter(filter::shows), Todo::id, this::row)).cls("todo-list"))
                .cls("main")
                .hidden(list.items().isEmpty());
    }

    private Li row(Todo todo) {
        var id = todo.id();
        var edited = editing.get() == id;
        return li(
                        div(
                                        input().type(InputType.CHECKBOX).cls("toggle").checked(todo.done()).aria("label", "Done")
                                                .onChange(() -> todos.update(list -> list.change(id, Todo::toggled))),
                                        label(todo.title()).onDoubleClick(() -> {
                                            draft.set(todo.title());
                                            editing.set(id);
                                        }),
                                        button().cls("destroy").aria("label", "Delete")
                                                .onClick(() -> todos.update(list -> list.remove(id))))
                                .cls("view"),
                        when(edited, () -> editor(id)))
                .cls("completed", todo.done())
                .cls("editing", edited);
    }

    private Input editor(long id) {
        Handler save = () -> {
            todos.update(list -> list.rename(id, draft.get()));
            editing.set(NONE);
        };
        return editInPlace(draft, save, () -> editing.set(NONE)).cls("edit").autocomplete("off").aria("label", "Title");
    }

    private Footer status(Todos list) {
        return footer(
                        span(strong(list.open()), list.open() == 1 ? " item left" : " items left").cls("todo-count"),
                        ul(each(List.of(Filter.values()), Filter::name, choice -> li(to(choice)))).cls("filters"),
                        button("Clear completed").cls("clear-completed").hidden(!list.anyDone())
                                .onClick(() -> todos.update(Todos::clearCompleted)))
                .cls("footer")
                .hidden(list.items().isEmpty());
    }

    private A to(Filter choice) {
        var link = a(choice.label()).href(choice.path());
        return choice == filter ? link.cls("selected").aria("current", "page") : link;
    }
}
