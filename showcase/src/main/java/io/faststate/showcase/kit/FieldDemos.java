package io.faststate.showcase.kit;

import static io.faststate.dsl.Html.debounce;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.p;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.FormEncoding;
import io.faststate.dsl.element.InputType;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.kit.Buttons;
import io.faststate.dsl.kit.Icon;
import io.faststate.dsl.kit.field.Combobox;
import io.faststate.dsl.kit.field.Fields;
import io.faststate.dsl.kit.field.Fields.Choice;
import io.faststate.dsl.kit.field.FormField;
import io.faststate.dsl.kit.field.TagField;
import io.faststate.dsl.signal.ToastKind;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What people type, choose and give. */
final class FieldDemos {
    static final List<Demo> ALL = List.of(
            new Demo("Form", "Labels, hints, and the messages of the record's rules.", FieldDemos.class, "account", FieldDemos::account),
            new Demo("Combobox", "Type a part of a name; the server finds the rest.", FieldDemos.class, "combobox", FieldDemos::combobox),
            new Demo("Tags", "Words, one by one.", FieldDemos.class, "tags", FieldDemos::tags),
            new Demo("Check and switch", "On or off.", FieldDemos.class, "checks", FieldDemos::checks),
            new Demo("List box", "Some of several things.", FieldDemos.class, "choices", FieldDemos::choices),
            new Demo("Rich select", "One of several things, with more than a name.", FieldDemos.class, "select", FieldDemos::select),
            new Demo("Choice cards", "One of a few things, all in sight.", FieldDemos.class, "cards", FieldDemos::cards),
            new Demo("Slider", "A number that is felt rather than typed.", FieldDemos.class, "slider", FieldDemos::slider),
            new Demo("Number with unit", "What the number counts.", FieldDemos.class, "amount", FieldDemos::amount),
            new Demo("Rating", "Stars.", FieldDemos.class, "rating", FieldDemos::rating),
            new Demo("Date and time", "The browser's own pickers, and a range that stays in order.", FieldDemos.class, "dates", FieldDemos::dates),
            new Demo("Colour", "A colour as a text.", FieldDemos.class, "colour", FieldDemos::colour),
            new Demo("One-time code", "Phones offer to fill it in.", FieldDemos.class, "code", FieldDemos::code),
            new Demo("File drop", "Files are dropped or chosen, checked and sent.", FieldDemos.class, "drop", FieldDemos::drop));

    private static final Upload PLAN = Upload.of("demoPlan").types("image/*", "application/pdf").fileBytes(2_000_000);

    /** An account to be made. */
    record Account(@NotBlank @Size(max = 40) String name, @NotBlank @Email String email) {}

    enum Plan { FREE, TEAM, COMPANY }

    enum Size3 { SMALL, MEDIUM, LARGE }

    private FieldDemos() {}

    private static Node account(Page page) {
        var draft = page.signal("demoAccount", new Account("", ""));
        return form(
                        FormField.of("Name", input().bind(draft, Account::name).autocomplete("off"))
                                .hint("As it stands on invoices.")
                                .message(draft.error(Account::name))
                                .view(),
                        FormField.of("Email", input().bind(draft, Account::email).type(InputType.EMAIL).autocomplete("off")
                                        .onInput(() -> draft.check(Account::email), debounce(Duration.ofMillis(300))))
                                .message(draft.error(Account::email))
                                .view(),
                        Buttons.primary("Make the account"))
                .novalidate(true)
                .onSubmit(e -> e.toast(ToastKind.SUCCESS, "Welcome, " + draft.checked().name() + "."));
    }

    private static Node combobox(Page page) {
        var country = page.signal("demoCountry", "");
        return div(
                        Combobox.of(page, "demo-country", "Country", Countries::search, Countries.Country::code, Countries.Country::name)
                                .placeholder("Type a part of its name")
                                .view(country),
                        p("Chosen: ", country.text()).showWhen(country.isNot("")))
                .cls("stack");
    }

    private static Node tags(Page page) {
        return TagField.of(page, "demo-tags", "Tags", List.of("urgent", "room 7")).suggesting(List.of("later", "water")).view();
    }

    private static Node checks(Page page) {
        return div(
                        Fields.check("Send me the newsletter", page.signal("demoNews", true)),
                        Fields.toggle("Night shift", page.signal("demoNight", false)))
                .cls("stack");
    }

    private static Node choices(Page page) {
        var sizes = page.signal("demoSizes", List.of(Size3.MEDIUM), Size3.class);
        return Fields.choices("Sizes", sizes, List.of(Size3.values()), it -> it.name().toLowerCase(Locale.ROOT));
    }

    private static Node select(Page page) {
        return Fields.select("Plan", page.signal("demoPlan", Plan.TEAM), FieldDemos::plan);
    }

    private static Node cards(Page page) {
        return Fields.cards("Plan", page.signal("demoCard", Plan.FREE), FieldDemos::plan);
    }

    private static Choice plan(Plan plan) {
        return switch (plan) {
            case FREE -> new Choice(Icon.USER, "Free", "For one person");
            case TEAM -> new Choice(Icon.USERS, "Team", "Up to ten people");
            case COMPANY -> new Choice(Icon.HOME, "Company", "As many as you like");
        };
    }

    private static Node slider(Page page) {
        return Fields.slider("Temperature", page.signal("demoHeat", 21), 5, 35);
    }

    private static Node amount(Page page) {
        return Fields.amount("Weight", page.signal("demoWeight", 12.5), "kg");
    }

    private static Node rating(Page page) {
        return Fields.rating("How was it?", page.signal("demoStars", "4"), 5);
    }

    private static Node dates(Page page) {
        return div(
                        Fields.date("Day", page.signal("demoDay", "2026-11-30")),
                        Fields.time("Time", page.signal("demoTime", "14:05")),
                        Fields.dates("Holiday", "From", page.signal("demoFrom", ""), "To", page.signal("demoTo", "")))
                .cls("stack");
    }

    private static Node colour(Page page) {
        return Fields.colour("Line 3", page.signal("demoColour", "#0072b2"));
    }

    private static Node code(Page page) {
        return Fields.code("Code from the message", page.signal("demoCode", ""), 6);
    }

    private static Node drop(Page page) {
        return form(
                        Fields.drop("Drop a plan here, or choose one", "PDF or picture, up to 2 MB", PLAN),
                        Buttons.primary("Send").disabledWhen(PLAN.isSending()))
                .enctype(FormEncoding.MULTIPART)
                .onSubmit(e -> e.toast(ToastKind.SUCCESS, PLAN.files().size() + " file received."));
    }
}
