package io.faststate.server.testing.engine;

import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** What a person does with an element. */
public sealed interface Deed {
    /** Clicks on it. */
    record Click(int times) implements Deed {}

    /** Replaces what is in a field. */
    record Fill(String text) implements Deed {}

    /** Types key by key, after what is in the field. */
    record Type(String text) implements Deed {}

    /** Presses a key or keys together, such as {@code Enter} or {@code Control+s}. */
    record Press(String keys) implements Deed {}

    /** Sets a box or chooses a radio button. */
    record Check(boolean on) implements Deed {}

    /** Chooses options of a list by their values. */
    record Choose(List<String> values) implements Deed {}

    /** Chooses files. */
    record Upload(List<FileData> files) implements Deed {}

    /** Drops files on it that were dragged from outside of the browser. */
    record DropFiles(List<FileData> files) implements Deed {}

    /** Drags it onto another element. */
    record DragTo(Function<Snapshot, Element> target) implements Deed {}

    /** Takes it up with the mouse, to drag it. */
    record Take() implements Deed {}

    /** Drops on it what was taken up. */
    record Drop() implements Deed {}

    /** Drags across it, between two fractions of its width. */
    record Brush(double from, double to) implements Deed {}

    /** Goes into it. */
    record Focus() implements Deed {}

    /** Leaves it. */
    record Blur() implements Deed {}

    /** Points at it. */
    record Hover() implements Deed {}

    /** Scrolls until it is in view. */
    record ScrollIntoView() implements Deed {}

    /** Scrolls what is in it, to so many pixels from its top. */
    record ScrollTo(int top) implements Deed {}
}
