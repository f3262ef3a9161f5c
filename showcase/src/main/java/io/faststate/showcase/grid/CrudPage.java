package io.faststate.showcase.grid;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.kit.grid.Crud;
import io.faststate.dsl.kit.grid.CrudSource;

/** A list of people that is managed by a form; both come from the record. */
public final class CrudPage {
    static final State<People> PEOPLE = State.session("people", People.FIRST);

    private CrudPage() {}

    /** The page's content. */
    public static Node view(Page page) {
        return Crud.of(page, "people", CrudSource.of(PEOPLE, People::all, People::new, Person::id), Person.BLANK)
                .noun("person")
                .keys(Person::id, person -> person.withId(PEOPLE.get().next()))
                .fields(it -> it.label(Person::since, "Working here since"))
                .view();
    }
}
