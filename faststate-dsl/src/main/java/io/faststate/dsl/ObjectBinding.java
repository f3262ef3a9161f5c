package io.faststate.dsl;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;

/** A binding of several names, each to a client expression. */
final class ObjectBinding extends Attribute {
    final Entries entries;

    ObjectBinding(AttributeName name, String before) {
        super(name);
        this.entries = new Entries(before);
    }

    @Override
    boolean same(Attribute other) {
        return other instanceof ObjectBinding binding && Entries.same(entries, binding.entries);
    }

    @Override
    void write(HtmlWriter out) {
        entries.write(name, out);
    }
}
