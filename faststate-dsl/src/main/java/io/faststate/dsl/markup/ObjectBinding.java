package io.faststate.dsl.markup;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;

/** A binding of several names to client expressions. */
public final class ObjectBinding extends Attribute {
    public final Entries entries;

    public ObjectBinding(AttributeName name, String before) {
        super(name);
        this.entries = new Entries(before);
    }

    @Override
    boolean same(Attribute other) {
        return other instanceof ObjectBinding binding && Entries.same(entries, binding.entries);
    }

    @Override
    public void write(HtmlWriter out) {
        entries.write(name, out);
    }
}
