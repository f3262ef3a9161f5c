package io.faststate.showcase;

import static io.faststate.dsl.EventOption.optimistic;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.editInPlace;
import static io.faststate.dsl.Html.footer;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.ul;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Handler;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.Query;
import io.faststate.dsl.State;
import io.faststate.dsl.element.InputType;
import io.faststate.dsl.element.Li;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.showcase.todomvc.Filter;
import io.faststate.showcase.todomvc.Todo;
import io.faststate.showcase.todomvc.Todos;
import java.util.List;

/** Todos of one session; which ones are shown and which is edited is each tab's own. */
final class TodosPage {
    private static final long NONE = 0;

    private TodosPage() {}

    static Node view(Page page) {
        var todos = page.session("todos", Todos.NONE);
        var filter = page.query("filter", Filter.ALL);
        var editing = page.tab("editing", NONE);
        var title = page.signal("title", "");
        var draft = page.signal("draft", "");
        return Layout.page(
                page,
                "Todos",
                "Double-click a title to edit it; Enter saves, Escape leaves it as it was.",
                form(
                                input().id("new-todo").bind(title).placeholder("What needs to be done?").autocomplete("off")
                                        .aria("label", "New todo"),
                                button("Add").disabledWhen(title.isBlank()))
                        .cls("entry")
                        .onSubmit(() -> {
                            var text = title.get().strip();
                            if (!text.isEmpty()) {
                                todos.update(list -> list.add(text));
                            }
                        }, optimistic(title.setting(""))),
                live(todos, list -> section(
                        when(!list.items().isEmpty(), () -> label(
                                input().type(InputType.CHECKBOX).id("toggle-all").checked(list.open() == 0)
                                        .onChange(() -> todos.update(it -> it.all(it.open() > 0))),
                                " Mark all as complete")),
                        ul(each(list.items().stream().filter(filter.get()::shows), Todo::id, todo ->
                                        editing.get() == todo.id()
                                                ? editor(todo, todos, editing, draft)
                                                : row(todo, todos, editing, draft)))
                                .id("todo-list")
                                .cls("todos"),
                        when(!list.items().isEmpty(), () -> status(list, todos, filter)))));
    }

    private static Li row(Todo todo, State<Todos> todos, State<Long> editing, StringSignal draft) {
        return li(
                input().type(InputType.CHECKBOX).cls("toggle").checked(todo.done()).aria("label", "Done")
                        .onChange(() -> todos.update(list -> list.change(todo.id(), Todo::toggled))),
                span(todo.title()).cls("title").cls("done", todo.done()).onDoubleClick(() -> {
                    draft.set(todo.title());
                    editing.set(todo.id());
                }),
                button("✕").cls("remove").data("variant", "ghost").aria("label", "Remove")
                        .onClick(() -> todos.update(list -> list.remove(todo.id()))));
    }

    private static Li editor(Todo todo, State<Todos> todos, State<Long> editing, StringSignal draft) {
        Handler save = () -> {
            todos.update(list -> list.rename(todo.id(), draft.get()));
            editing.set(NONE);
        };
        return li(editInPlace(draft, save, () -> editing.set(NONE)).cls("edit").aria("label", "Title"));
    }

    private static Node status(Todos list, State<Todos> todos, Query<Filter> filter) {
        return footer(
                        span(list.open(), list.open() == 1 ? " item left" : " items left").id("left"),
                        div(each(List.of(Filter.values()), Filter::name, choice -> button(choice.label())
                                        .data("variant", "outline")
                                        .aria("pressed", Boolean.toString(filter.get() == choice))
                                        .onClick(() -> filter.set(choice))))
                                .role("group"),
                        when(list.anyDone(), () -> button("Clear completed").id("clear-completed").data("variant", "outline")
                                .onClick(() -> todos.update(Todos::clearCompleted))))
                .cls("todo-footer");
    }
}
