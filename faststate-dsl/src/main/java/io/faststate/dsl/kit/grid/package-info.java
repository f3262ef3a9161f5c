/**
 * A data grid, and pages that list, add, change and delete records.
 *
 * <p>Start with {@link io.faststate.dsl.kit.grid.Grid}, which shows the rows of a list or a query, and
 * {@link io.faststate.dsl.kit.grid.Crud}, which adds a form to it. {@link io.faststate.dsl.kit.grid.Column} has what a
 * column can do.
 *
 * {@snippet :
 * static Node people(Page page) {
 *     return Grid.of(page, "people", () -> PEOPLE.get().all(), Person::id)
 *             .columns(Person.class)
 *             .selectable()
 *             .view();
 * }
 * }
 */
@NullMarked
package io.faststate.dsl.kit.grid;

import org.jspecify.annotations.NullMarked;
