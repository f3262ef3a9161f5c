package io.faststate.server.testing.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Gives an element the attributes of the new one, and lets a field show what it is to show: what a person entered goes before
 * what the server said without knowing of it.
 */
final class FieldMorph {
    private final LivePage page;
    private final Element old;
    private final Element fresh;
    private final List<String> kept;
    private final boolean mine;
    private final List<Element> picked;
    private final boolean checked;
    private final String value;

    FieldMorph(LivePage page, Element old, Element fresh) {
        this.page = page;
        this.old = old;
        this.fresh = fresh;
        this.kept = Arrays.asList(old.attr("data-preserve-attr").split("\\s+"));
        this.mine = Attributes.isBound(old)
                || page.settled().isUnanswered(page.input().chosenAt(old))
                || kept.contains("checked")
                || isOwnChoice();
        var fields = page.fields();
        this.picked = old.normalName().equals("select") ? fields.selected(old) : List.of();
        this.checked = fields.checked(old);
        this.value = fields.value(old);
    }

    /** Whether a person chose in a field that no handler hears of, and the server does not say something else than it did. */
    private boolean isOwnChoice() {
        return page.input().chosenAt(old) > 0 && !isHeard() && preset(old).equals(preset(fresh));
    }

    private static String preset(Element field) {
        return field.hasAttr("checked") + " " + Fields.options(field).stream()
                .filter(option -> option.hasAttr("selected"))
                .map(Fields::optionValue)
                .toList();
    }

    private boolean isHeard() {
        for (@Nullable Element at = old; at != null; at = at.parent()) {
            for (var attribute : at.attributes()) {
                var name = attribute.getKey();
                if (name.startsWith("data-on:") && (at.equals(old) || name.startsWith("data-on:change") || name.startsWith("data-on:input"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Gives the element its attributes. */
    void attributes() {
        changedPreset = Fields.isText(old) && !Fields.preset(fresh).equals(Fields.preset(old));
        for (var attribute : fresh.attributes()) {
            if (!old.hasAttr(attribute.getKey()) || !old.attr(attribute.getKey()).equals(attribute.getValue())) {
                if (may(attribute.getKey())) {
                    old.attr(attribute.getKey(), attribute.getValue());
                }
            }
        }
        var names = new HashSet<String>();
        old.attributes().forEach(attribute -> names.add(attribute.getKey()));
        for (var name : new ArrayList<>(names)) {
            if (!fresh.hasAttr(name) && may(name)) {
                old.removeAttr(name);
            }
        }
        page.patches().wrote(old, fresh);
    }

    private boolean changedPreset;

    private boolean may(String name) {
        return !kept.contains(name) && !(mine && name.equals("checked")) && page.patches().isChanged(old, fresh, name);
    }

    /** Lets the field show what it is to show, once its content is there. */
    void entry() {
        var fields = page.fields();
        if (old.normalName().equals("select")) {
            if (mine) {
                fields.select(old, picked::contains);
            } else {
                Fields.options(old).forEach(fields::forget);
            }
        } else if (Fields.isText(old)) {
            var takes = changedPreset && !Attributes.isBound(old) && !page.isFocused(old);
            fields.value(old, takes ? Fields.preset(fresh) : value);
        } else if (old.normalName().equals("input")) {
            fields.checked(old, mine ? checked : fresh.hasAttr("checked"));
        }
    }
}
