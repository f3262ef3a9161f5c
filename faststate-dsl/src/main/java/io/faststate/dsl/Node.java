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
 * <p>It is a {@link Constable}, as String, the boxed types and enums are, and that is what lets a factory take mixed
 * content while the compiler refuses states, signals, lists, optionals and lambdas.
 */
public sealed interface Node extends Constable
        permits Element, Fragment, Items, RecordFields, Rows, Raw, Text, BoundText, Live, Async, Guarded {
    /**
     * Writes this node and what is in it. A handler counts as rendered by this.
     *
     * @throws FastStateException if it needs what the writer's context doesn't have
     */
    void write(HtmlWriter out);

    @Override
    default Optional<? extends ConstantDesc> describeConstable() {
        return Optional.empty();
    }
}
