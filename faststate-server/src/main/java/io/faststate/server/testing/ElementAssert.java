package io.faststate.server.testing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a test says of something on a page. */
public final class ElementAssert {
    private final TestElement element;

    ElementAssert(TestElement element) {
        this.element = element;
    }

    private <T> ElementAssert holds(String what, Function<TestElement, T> read, Predicate<T> wanted) {
        var unused = element.page().retry(() -> {
            var seen = read.apply(element);
            if (!wanted.test(seen)) {
                throw new NotFoundError(element + " should " + what + ", but it is: " + seen);
            }
            return Boolean.TRUE;
        });
        return this;
    }

    /** Exactly one is there, and a person can see it. */
    public ElementAssert isVisible() {
        var unused = element.page().eventually(snapshot -> {
            if (!snapshot.isVisible(element.resolve(snapshot))) {
                throw new NotFoundError(element + " is there, but hidden");
            }
            return Boolean.TRUE;
        });
        return this;
    }

    /** A person can't see it: it is hidden, or not there at all. */
    public ElementAssert isHidden() {
        return holds("be hidden", TestElement::isVisible, visible -> !visible);
    }

    /** It is not there, not even hidden. */
    public ElementAssert isGone() {
        return hasCount(0);
    }

    /** So many are there. */
    public ElementAssert hasCount(int count) {
        return holds("be there " + count + " times", TestElement::count, seen -> seen == count);
    }

    /** Its text is so, with single spaces. */
    public ElementAssert hasText(String text) {
        return holds("have the text '" + text + "'", TestElement::text, text::equals);
    }

    /** Those that are there have these texts, with single spaces, in the order of the page. */
    public ElementAssert hasTexts(String... texts) {
        var wanted = Arrays.asList(texts);
        return holds("have the texts " + wanted, TestElement::texts, List.copyOf(wanted)::equals);
    }

    /** A regular expression finds something in its text. */
    public ElementAssert hasTextMatching(String regex) {
        var wanted = Pattern.compile(regex);
        return holds("have a text that matches '" + regex + "'", TestElement::text, seen -> wanted.matcher(seen).find());
    }

    /** Its text has a text in it. */
    public ElementAssert containsText(String text) {
        return holds("contain the text '" + text + "'", TestElement::text, seen -> seen.contains(text));
    }

    /** This is in the field. */
    public ElementAssert hasValue(String value) {
        return holds("have the value '" + value + "'", TestElement::value, value::equals);
    }

    /** These options are chosen in the list, by what they say. */
    public ElementAssert hasChosen(String... options) {
        var wanted = Arrays.asList(options);
        return holds("have chosen " + wanted, TestElement::chosen, List.copyOf(wanted)::equals);
    }

    /** The box is ticked, or the radio button chosen. */
    public ElementAssert isChecked() {
        return holds("be checked", TestElement::isChecked, checked -> checked);
    }

    /** The box is not ticked. */
    public ElementAssert isUnchecked() {
        return holds("be unchecked", TestElement::isChecked, checked -> !checked);
    }

    /** It can be used. */
    public ElementAssert isEnabled() {
        return holds("be enabled", TestElement::isEnabled, enabled -> enabled);
    }

    /** It can't be used. */
    public ElementAssert isDisabled() {
        return holds("be disabled", TestElement::isEnabled, enabled -> !enabled);
    }

    /** It has the focus. */
    public ElementAssert isFocused() {
        return holds("have the focus", TestElement::isFocused, focused -> focused);
    }

    /** Something else has the focus, or nothing. */
    public ElementAssert isNotFocused() {
        return holds("not have the focus", TestElement::isFocused, focused -> !focused);
    }

    /** An attribute has a value. */
    public ElementAssert hasAttribute(String name, String value) {
        return holds("have " + name + "=\"" + value + "\"", it -> it.attribute(name), value::equals);
    }

    /** It has a class. */
    public ElementAssert hasClass(String name) {
        return holds("have the class " + name, it -> it.attribute("class"), seen -> List.of(seen.split("\\s+")).contains(name));
    }

    /** It does not have a class. */
    public ElementAssert hasNotClass(String name) {
        return holds("not have the class " + name, it -> it.attribute("class"), seen -> !List.of(seen.split("\\s+")).contains(name));
    }

    /** The page shows a message for the field. */
    public ElementAssert hasMessage(String message) {
        return holds("have the message '" + message + "'", TestElement::messages, seen -> seen.contains(message));
    }

    /** The page shows no message for the field. */
    public ElementAssert hasNoMessage() {
        return holds("have no message", TestElement::messages, List::isEmpty);
    }
}
