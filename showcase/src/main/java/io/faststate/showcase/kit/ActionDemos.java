package io.faststate.showcase.kit;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.kit.Accordion;
import io.faststate.dsl.kit.Buttons;
import io.faststate.dsl.kit.CommandPalette;
import io.faststate.dsl.kit.DropdownMenu;
import io.faststate.dsl.kit.Icon;
import io.faststate.dsl.kit.Kit;
import io.faststate.dsl.kit.Modal;
import io.faststate.dsl.kit.Pagination;
import io.faststate.dsl.kit.SchemeSwitch;
import io.faststate.dsl.kit.Tabs;
import io.faststate.dsl.kit.field.FormField;
import io.faststate.dsl.signal.ToastKind;
import java.util.List;

/** What does something, and what leads somewhere. */
final class ActionDemos {
    static final List<Demo> ALL = List.of(
            new Demo("Buttons", "One is primary; the others stand back.", ActionDemos.class, "buttons", ActionDemos::buttons),
            new Demo("Button groups", "Buttons that belong together, and some that stay pressed.", ActionDemos.class, "groups", ActionDemos::groups),
            new Demo("Working button", "It can't be pressed again while its event is under way.", ActionDemos.class, "working", ActionDemos::working),
            new Demo("Menu", "Opens without a request; arrows and letters move in it.", ActionDemos.class, "menu", ActionDemos::menu),
            new Demo("Dialog", "Lies above the page; Escape closes it.", ActionDemos.class, "dialog", ActionDemos::dialog),
            new Demo("Question", "Has to be answered.", ActionDemos.class, "question", ActionDemos::question),
            new Demo("Drawer", "Comes in from a side of the page.", ActionDemos.class, "drawer", ActionDemos::drawer),
            new Demo("Toasts", "Messages that disappear on their own.", ActionDemos.class, "toasts", ActionDemos::toasts),
            new Demo("Command palette", "Everything that people can do, by its name.", ActionDemos.class, "palette", ActionDemos::palette),
            new Demo("Tabs", "Panels of which one is shown; arrows move and choose.", ActionDemos.class, "tabs", ActionDemos::tabs),
            new Demo("Accordion", "Titles that open what is below them.", ActionDemos.class, "accordion", ActionDemos::accordion),
            new Demo("Breadcrumb", "The way from the start to this page.", ActionDemos.class, "breadcrumb", ActionDemos::breadcrumb),
            new Demo("Steps", "Where one is in something of several pages.", ActionDemos.class, "steps", ActionDemos::steps),
            new Demo("Pagination", "Ordinary links, one for each page.", ActionDemos.class, "pagination", ActionDemos::pagination),
            new Demo("Colour scheme", "Light, dark, or as the system has it; the browser keeps it.", ActionDemos.class, "scheme", ActionDemos::scheme));

    private ActionDemos() {}

    private static Node buttons(Page page) {
        var disabled = page.tab("demoDisabled", false);
        return div(
                        Options.of("Disabled", disabled),
                        live(disabled, it -> Buttons.primary("Primary").disabled(it)),
                        Buttons.secondary("Secondary"),
                        Buttons.outline("Outline"),
                        Buttons.ghost("Ghost"),
                        Buttons.danger(Icon.TRASH.view(), "Delete"),
                        Buttons.link("Link"),
                        Buttons.icon(Icon.SETTINGS, "Settings"),
                        Buttons.small(Buttons.outline("Small")),
                        Buttons.large(Buttons.outline("Large")))
                .cls("row");
    }

    private static Node groups(Page page) {
        var bold = page.signal("demoBold", true);
        var italic = page.signal("demoItalic", false);
        return div(
                        Buttons.group("View", Buttons.outline("Day"), Buttons.outline("Week"), Buttons.outline("Month")),
                        Buttons.toolbar("Text", Buttons.toggle(bold, "Bold"), Buttons.toggle(italic, "Italic")))
                .cls("row");
    }

    private static Node working(Page page) {
        return Buttons.working(Buttons.primary("Save"), page.signal("demoSaving", false)).onClick(e -> {
            Thread.sleep(1200);
            e.toast(ToastKind.SUCCESS, "Saved");
        });
    }

    private static Node menu(Page page) {
        var grid = page.signal("demoGrid", true);
        return DropdownMenu.of("demo-menu", Buttons.outline("Actions", Icon.CHEVRON_DOWN.view()))
                .item(button(Icon.PENCIL.view(), "Rename").onClick(e -> e.toast("Rename")))
                .item(button(Icon.COPY.view(), "Copy").onClick(e -> e.toast("Copy")))
                .item(a(Icon.EXTERNAL.view(), "Documents").href("/docs"))
                .separator()
                .check("Show the grid", grid)
                .separator()
                .danger(button(Icon.TRASH.view(), "Delete").onClick(e -> e.toast(ToastKind.WARNING, "Deleted")))
                .view();
    }

    private static Node dialog(Page page) {
        var name = page.signal("demoName", "Control room");
        var rename = Modal.of(page, "demo-rename", "Rename the board").describedAs("Everyone sees the new name.");
        return div(
                Buttons.outline("Rename…").onClick(rename.opening()),
                rename.view(
                        List.of(FormField.of("Name", input().bind(name)).view()),
                        List.of(rename.cancel("Cancel"), Buttons.primary("Rename").onClick(e -> {
                            e.toast(ToastKind.SUCCESS, "It is called “" + name.get() + "” now.");
                            rename.close();
                        }))));
    }

    private static Node question(Page page) {
        var delete = Modal.question(page, "demo-delete", "Delete this board?").describedAs("Its 12 cards are deleted with it.");
        return div(
                Buttons.danger("Delete…").onClick(delete.opening()),
                delete.view(List.of(), List.of(delete.cancel("Keep it"), Buttons.danger("Delete").onClick(e -> {
                    e.toast(ToastKind.SUCCESS, "It is gone.");
                    delete.close();
                }))));
    }

    private static Node drawer(Page page) {
        var details = Modal.drawer(page, "demo-details", "Details");
        var sheet = Modal.sheet(page, "demo-sheet", "Share");
        return div(
                        Buttons.outline("From the side").onClick(details.opening()),
                        Buttons.outline("From below").onClick(sheet.opening()),
                        details.view(p("A drawer shows more of something without leaving the page.")),
                        sheet.view(p("A sheet is near the thumb on a phone.")))
                .cls("row");
    }

    private static Node toasts(Page page) {
        return div(
                        Buttons.outline("Info").onClick(e -> e.toast("The report is ready.")),
                        Buttons.outline("Success").onClick(e -> e.toast(ToastKind.SUCCESS, "Saved.")),
                        Buttons.outline("Error").onClick(e -> e.toast(ToastKind.ERROR, "The printer is out of paper.")))
                .cls("row");
    }

    private static Node palette(Page page) {
        var palette = CommandPalette.of(page, "demo-palette", "ctrl+k")
                .group("Go to")
                .command("Counter", a(Icon.PLUS.view()).href("/counter"))
                .command("Kanban", a(Icon.CHECK.view()).href("/kanban"))
                .command("Documents", a(Icon.FILE.view()).href("/docs"))
                .group("Do")
                .command("Say hello", button(Icon.CHAT.view()).onClick(e -> e.toast("Hello!")));
        return div(palette.trigger("Search…"), palette.view());
    }

    private static Node tabs(Page page) {
        return Tabs.of(page, "demo-tabs", "Account")
                .tab("Profile", p("Who you are."))
                .tab("Password", p("How you sign in."))
                .tab("Notices", p("What you hear about."))
                .view();
    }

    private static Node accordion(Page page) {
        var several = page.tab("demoSeveral", false);
        return div(
                Options.of("Several at a time", several),
                live(several, it -> questions(it ? Accordion.of("demo-accordion").several() : Accordion.of("demo-accordion"))));
    }

    private static Div questions(Accordion accordion) {
        return accordion
                .item("What does it cost?", p("Nothing. It is open source."))
                .item("Does it need JavaScript?", p("You write none. This part works even where none runs."))
                .item("Where does it run?", p("Wherever a JDK 21 or later runs."))
                .view();
    }

    private static Node breadcrumb(Page page) {
        return Kit.breadcrumb("Breadcrumb", a("Home").href("/"), a("Docs").href("/docs"), a("Kit").href("/kit"));
    }

    private static Node steps(Page page) {
        var at = page.tab("demoStep", 1);
        return div(
                        Kit.steps(at.get(), "Cart", "Address", "Payment"),
                        Buttons.group("Steps",
                                Buttons.outline("Back").disabled(at.get() == 0).onClick(() -> at.update(it -> Math.max(0, it - 1))),
                                Buttons.outline("Ahead").disabled(at.get() == 3).onClick(() -> at.update(it -> Math.min(3, it + 1)))))
                .cls("stack");
    }

    private static Node pagination(Page page) {
        var at = page.query("page", 6);
        return Pagination.of(page, "Results", Math.clamp(at.get(), 1, 24), 24, it -> "/kit?page=" + it + "#kit-pagination");
    }

    private static Node scheme(Page page) {
        return SchemeSwitch.of(page);
    }
}
