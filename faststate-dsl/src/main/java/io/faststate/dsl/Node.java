package io.faststate.dsl;

import io.faststate.dsl.form.RecordFields;
import io.faststate.dsl.markup.BoundText;
import io.faststate.dsl.markup.Fragment;
import io.faststate.dsl.markup.Guarded;
import io.faststate.dsl.markup.Items;
import io.faststate.dsl.markup.Raw;
import io.faststate.dsl.markup.Rows;
import io.faststate.dsl.markup.Text;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.Live;
import java.lang.constant.Constable;
import java.lang.constant.ConstantDesc;
import java.util.Optional;

/**
 * Content of a page.
 *
 * <p>A node is a {@link Constable}, like String, the boxed types and enums. Factories can therefore take mixed content,
 * while the compiler rejects states, signals, lists, optionals and lambdas.
 */
public sealed interface Node extends Constable
        permits Element, Fragment, Items, RecordFields, Rows, Raw, Text, BoundText, Live, Async, Guarded {
    /**
     * Writes this node and its content. Writing registers its handlers with the render.
     *
     * @throws FastStateException if it needs something that the writer's context doesn't provide
     */
    void write(HtmlWriter out);

    @Override
    default Optional<? extends ConstantDesc> describeConstable() {
        return Optional.empty();
    }
}
