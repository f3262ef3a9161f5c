package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.FileData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What is in the fields of a document, beside what its markup says of them. */
final class Fields {
    private static final Set<String> NO_TEXT =
            Set.of("checkbox", "radio", "file", "hidden", "submit", "button", "reset", "image");
    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private final Map<Element, State> states = new WeakHashMap<>();

    /** What a person or a script did to a field. */
    private static final class State {
        private @Nullable String value;
        private @Nullable Boolean checked;
        private @Nullable Boolean selected;
        private List<FileData> files = List.of();
    }

    private State state(Element field) {
        return states.computeIfAbsent(field, key -> new State());
    }

    /** What kind of field an element is: an input's type, {@code select-one}, {@code select-multiple} or {@code textarea}. */
    static String type(Element field) {
        return switch (field.normalName()) {
            case "input" -> field.hasAttr("type") ? field.attr("type").toLowerCase(Locale.ROOT) : "text";
            case "button" -> field.hasAttr("type") ? field.attr("type").toLowerCase(Locale.ROOT) : "submit";
            case "select" -> field.hasAttr("multiple") ? "select-multiple" : "select-one";
            default -> field.normalName();
        };
    }

    /** Whether people write in it, or drag it, rather than choose. */
    static boolean isText(Element field) {
        return field.normalName().equals("textarea") || (field.normalName().equals("input") && !NO_TEXT.contains(type(field)));
    }

    /** Whether an element is a field. */
    static boolean isField(Element element) {
        return Set.of("input", "textarea", "select").contains(element.normalName());
    }

    /** What its markup says is in it. */
    static String preset(Element field) {
        if (field.normalName().equals("textarea")) {
            return field.wholeText();
        }
        return field.attr("value");
    }

    /** What is in it. */
    String value(Element field) {
        if (field.normalName().equals("select")) {
            var chosen = selected(field);
            return chosen.isEmpty() ? "" : optionValue(chosen.get(0));
        }
        if (field.normalName().equals("option")) {
            return optionValue(field);
        }
        if (type(field).equals("file")) {
            return files(field).isEmpty() ? "" : "C:\\fakepath\\" + files(field).get(0).name();
        }
        var state = states.get(field);
        var written = state == null ? null : state.value;
        if (written != null) {
            return written;
        }
        if (Set.of("checkbox", "radio").contains(type(field)) && !field.hasAttr("value")) {
            return "on";
        }
        return sane(field, preset(field));
    }

    /** Puts a value into it, as far as it takes such values. */
    void value(Element field, String value) {
        switch (field.normalName()) {
            case "select" -> select(field, option -> optionValue(option).equals(value));
            case "textarea" -> state(field).value = value.replace("\r\n", "\n");
            default -> {
                if (NO_TEXT.contains(type(field))) {
                    field.attr("value", value);
                } else {
                    state(field).value = sane(field, value);
                }
            }
        }
    }

    private static String sane(Element field, String value) {
        return switch (type(field)) {
            case "number" -> NUMBER.matcher(value).matches() ? value : "";
            case "range" -> NUMBER.matcher(value).matches() ? value : field.hasAttr("value") ? field.attr("value") : "50";
            case "textarea" -> value;
            case "email", "url" -> value.strip();
            default -> value.replaceAll("[\\r\\n]", "");
        };
    }

    /** Whether it is ticked or chosen. */
    boolean checked(Element field) {
        var state = states.get(field);
        var set = state == null ? null : state.checked;
        return set == null ? field.hasAttr("checked") : set;
    }

    /** Ticks or chooses it; of a group of radio buttons only one is. */
    void checked(Element field, boolean on) {
        if (on && type(field).equals("radio")) {
            group(field).forEach(other -> state(other).checked = false);
        }
        state(field).checked = on;
    }

    private List<Element> group(Element radio) {
        var document = radio.ownerDocument();
        if (document == null || radio.attr("name").isEmpty()) {
            return List.of();
        }
        var form = form(radio);
        return document.select("input[type=radio]").stream()
                .filter(other -> other.attr("name").equals(radio.attr("name")) && Objects.equals(form(other), form))
                .toList();
    }

    /** The options of a list. */
    static List<Element> options(Element list) {
        return Selectors.all(list, "option");
    }

    static String optionValue(Element option) {
        return option.hasAttr("value") ? option.attr("value") : option.text();
    }

    /** Whether an option is chosen, by itself. */
    private boolean isSelected(Element option) {
        var state = states.get(option);
        var set = state == null ? null : state.selected;
        return set == null ? option.hasAttr("selected") : set;
    }

    /** The options that are chosen in a list; in one of which one is chosen, the first that can be, if no other is. */
    List<Element> selected(Element list) {
        var options = options(list);
        var chosen = options.stream().filter(this::isSelected).toList();
        if (list.hasAttr("multiple")) {
            return chosen;
        }
        if (!chosen.isEmpty()) {
            return List.of(chosen.get(chosen.size() - 1));
        }
        return options.stream().filter(option -> !option.hasAttr("disabled")).limit(1).toList();
    }

    /** Chooses those options of a list that are wanted, and no others. */
    void select(Element list, Predicate<Element> wanted) {
        options(list).forEach(option -> state(option).selected = wanted.test(option));
    }

    /** The files that are chosen. */
    List<FileData> files(Element field) {
        var state = states.get(field);
        return state == null ? List.of() : state.files;
    }

    /** Chooses files. */
    void files(Element field, List<FileData> files) {
        state(field).files = List.copyOf(files);
    }

    /** The form of a field or a button. */
    static @Nullable Element form(Element field) {
        if (field.hasAttr("form")) {
            var document = field.ownerDocument();
            return document == null || field.attr("form").isEmpty() ? null : document.getElementById(field.attr("form"));
        }
        return Selectors.around(field, "form");
    }

    /** The fields and buttons of a form. */
    static List<Element> controls(Element form) {
        Document document = form.ownerDocument();
        var all = document == null ? form.select("*") : document.select("*");
        var controls = new ArrayList<Element>();
        for (var element : all) {
            if ((isField(element) || element.normalName().equals("button")) && form.equals(form(element))) {
                controls.add(element);
            }
        }
        return controls;
    }

    /** Whether a person can use it. */
    static boolean isEnabled(Element control) {
        if (control.hasAttr("disabled") || control.hasAttr("inert")) {
            return false;
        }
        for (var at = control.parent(); at != null; at = at.parent()) {
            if (at.hasAttr("inert")) {
                return false;
            }
            if (at.normalName().equals("fieldset") && at.hasAttr("disabled")) {
                var legend = at.selectFirst("> legend");
                if (legend == null || !control.parents().contains(legend)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Puts all fields of a form back to what its markup says. */
    void reset(Element form) {
        for (var control : controls(form)) {
            states.remove(control);
            options(control).forEach(states::remove);
        }
    }

    /** Forgets what was done to a field. */
    void forget(Element field) {
        states.remove(field);
    }

    /**
     * An entry of a form.
     *
     * @param name its name
     * @param value its text, or the name of its file
     * @param file its file, or null
     */
    record Entry(String name, String value, @Nullable FileData file) {}

    /** What a form sends, with the button that submits it. */
    List<Entry> entries(Element form, @Nullable Element submitter) {
        var entries = new ArrayList<Entry>();
        for (var control : controls(form)) {
            var name = control.attr("name");
            if (name.isEmpty() || !isEnabled(control) || Selectors.around(control, "datalist") != null) {
                continue;
            }
            switch (type(control)) {
                case "submit", "button", "reset", "image" -> {
                    if (control.equals(submitter)) {
                        entries.add(new Entry(name, control.attr("value"), null));
                    }
                }
                case "checkbox", "radio" -> {
                    if (checked(control)) {
                        entries.add(new Entry(name, value(control), null));
                    }
                }
                case "select-one", "select-multiple" -> selected(control).stream()
                        .filter(option -> !option.hasAttr("disabled"))
                        .forEach(option -> entries.add(new Entry(name, optionValue(option), null)));
                case "file" -> {
                    var files = files(control);
                    files.forEach(file -> entries.add(new Entry(name, file.name(), file)));
                    if (files.isEmpty()) {
                        entries.add(new Entry(name, "", new FileData("", "application/octet-stream", new byte[0])));
                    }
                }
                default -> entries.add(new Entry(name, value(control).replace("\n", "\r\n"), null));
            }
        }
        return entries;
    }

    /** What a browser finds wrong with a field before it submits the form; empty where nothing is. */
    String invalid(Element field) {
        if (!isEnabled(field) || field.hasAttr("readonly") || Set.of("hidden", "button", "reset", "submit").contains(type(field))) {
            return "";
        }
        var value = value(field);
        if (field.hasAttr("required") && isMissing(field, value)) {
            return "is required";
        }
        if (value.isEmpty() || !isText(field)) {
            return "";
        }
        if (field.hasAttr("pattern") && !Pattern.matches(field.attr("pattern"), value)) {
            return "does not match " + field.attr("pattern");
        }
        return switch (type(field)) {
            case "email" -> value.matches("[^@\\s]+@[^@\\s]+") ? "" : "is no email address";
            case "url" -> value.matches("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+") ? "" : "is no address";
            case "number", "range" -> outOfRange(field, Double.parseDouble(value));
            default -> "";
        };
    }

    private boolean isMissing(Element field, String value) {
        return switch (type(field)) {
            case "checkbox" -> !checked(field);
            case "radio" -> !checked(field) && group(field).stream().noneMatch(this::checked);
            case "file" -> files(field).isEmpty();
            default -> value.isEmpty();
        };
    }

    private static String outOfRange(Element field, double value) {
        if (NUMBER.matcher(field.attr("min")).matches() && value < Double.parseDouble(field.attr("min"))) {
            return "is less than " + field.attr("min");
        }
        if (NUMBER.matcher(field.attr("max")).matches() && value > Double.parseDouble(field.attr("max"))) {
            return "is greater than " + field.attr("max");
        }
        var step = field.hasAttr("step") ? field.attr("step") : "1";
        if (NUMBER.matcher(step).matches() && !type(field).equals("range")) {
            var from = NUMBER.matcher(field.attr("min")).matches() ? Double.parseDouble(field.attr("min")) : 0;
            var steps = (value - from) / Double.parseDouble(step);
            if (Math.abs(steps - Math.rint(steps)) > 1e-9) {
                return "is no step of " + step;
            }
        }
        return "";
    }
}
