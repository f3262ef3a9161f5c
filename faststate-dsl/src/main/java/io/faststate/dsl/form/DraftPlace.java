package io.faststate.dsl.form;

import io.faststate.dsl.value.ComponentPath;

/**
 * Where in the browser a draft is, or a list of drafts.
 *
 * @param root the signal that holds it
 * @param path the path from the signal to it: component names and indexes separated by dots, empty for the signal itself
 */
record DraftPlace(RecordSignal<?> root, String path) {
    static DraftPlace of(Draft<?> draft) {
        return switch (draft) {
            case RecordSignal<?> signal -> new DraftPlace(signal, "");
            case NestedDraft<?> nested -> nested.place();
        };
    }

    /** The place of a component of the record here, or of an item of the list here. */
    DraftPlace at(String inner) {
        return new DraftPlace(root, path.isEmpty() ? inner : path + '.' + inner);
    }

    DraftPlace at(ComponentPath part) {
        return at(part.path());
    }
}
