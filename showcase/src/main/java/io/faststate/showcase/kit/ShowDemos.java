package io.faststate.showcase.kit;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.caption;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.tbody;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.text;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.thead;
import static io.faststate.dsl.Html.tr;
import static io.faststate.dsl.Html.ul;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.kit.Buttons;
import io.faststate.dsl.kit.Card;
import io.faststate.dsl.kit.Icon;
import io.faststate.dsl.kit.Kit;
import io.faststate.dsl.kit.Kit.Moment;
import io.faststate.dsl.kit.Tone;
import java.util.List;
import java.util.TreeMap;

/** What shows something. */
final class ShowDemos {
    static final List<Demo> ALL = List.of(
            new Demo("Badges", "Small labels with a meaning.", ShowDemos.class, "badges", ShowDemos::badges),
            new Demo("Status", "The state of a service or a person.", ShowDemos.class, "status", ShowDemos::status),
            new Demo("Avatars", "People, by their initials; a name keeps its colour.", ShowDemos.class, "avatars", ShowDemos::avatars),
            new Demo("Card", "A part of a page with a title, a content and actions.", ShowDemos.class, "card", ShowDemos::card),
            new Demo("Statistics", "Figures that matter.", ShowDemos.class, "statistics", ShowDemos::statistics),
            new Demo("Alerts", "Notices in the page; urgent ones are read out at once.", ShowDemos.class, "alerts", ShowDemos::alerts),
            new Demo("Banner", "A notice across the page, which people can put away.", ShowDemos.class, "banner", ShowDemos::banner),
            new Demo("Progress", "How far something is, and that it is under way.", ShowDemos.class, "progress", ShowDemos::progress),
            new Demo("Skeleton", "A place for what is loading.", ShowDemos.class, "skeleton", ShowDemos::skeleton),
            new Demo("Empty state", "What is shown where there is nothing yet.", ShowDemos.class, "empty", ShowDemos::empty),
            new Demo("Facts", "Names and values.", ShowDemos.class, "facts", ShowDemos::facts),
            new Demo("Timeline", "Events in the order of time.", ShowDemos.class, "timeline", ShowDemos::timeline),
            new Demo("Table", "A plain table has the kit's looks too.", ShowDemos.class, "plain", ShowDemos::plain),
            new Demo("Icons", "Drawings in the colour of the text.", ShowDemos.class, "icons", ShowDemos::icons));

    private ShowDemos() {}

    private static Node badges(Page page) {
        var tone = page.tab("demoBadge", Tone.INFO);
        return div(
                        Options.of("Tone", tone, List.of(Tone.values())),
                        live(tone, it -> Kit.badge(it, "Any tone")),
                        Kit.badge("Draft"),
                        Kit.badge(Tone.INFO, "New"),
                        Kit.badge(Tone.SUCCESS, Icon.CHECK.view(), "Paid"),
                        Kit.badge(Tone.WARNING, "Due"),
                        Kit.badge(Tone.DANGER, "Overdue"))
                .cls("row");
    }

    private static Node status(Page page) {
        return div(
                        Kit.status(Tone.SUCCESS, "Running"),
                        Kit.status(Tone.WARNING, "Slow"),
                        Kit.status(Tone.DANGER, "Down"),
                        Kit.status(Tone.NEUTRAL, "Unknown"))
                .cls("row");
    }

    private static Node avatars(Page page) {
        var most = page.tab("demoMost", 3);
        return div(
                        Kit.avatar("Ada Lovelace"),
                        Kit.avatar("Grace Hopper"),
                        live(most, it -> Kit.avatars(
                                List.of("Alan Turing", "Barbara Liskov", "Edsger Dijkstra", "Radia Perlman", "Tony Hoare"), it)),
                        Buttons.small(Buttons.ghost("More of them")).onClick(() -> most.update(it -> it % 5 + 1)))
                .cls("row");
    }

    private static Node card(Page page) {
        var paid = page.tab("demoPaid", false);
        return Card.of("Invoice 2026-031")
                .description("Due on 12 December")
                .action(paid.get() ? Kit.badge(Tone.SUCCESS, "paid") : Kit.badge(Tone.WARNING, "open"))
                .with(p("Two days of work on the control room."))
                .footer(Buttons.primary(paid.get() ? "Take it back" : "Pay").onClick(() -> paid.update(it -> !it)))
                .view();
    }

    private static Node statistics(Page page) {
        return div(
                        Kit.statistic("Revenue", text("€ 48,210"), Tone.SUCCESS, "▲ 12 % on last month"),
                        Kit.statistic("Orders", text("1,204"), Tone.DANGER, "▼ 3 % on last month"),
                        Kit.statistic("Visitors", "9,871"))
                .cls("row", "wide");
    }

    private static Node alerts(Page page) {
        var tone = page.tab("demoAlert", Tone.INFO);
        return div(
                        Options.of("Tone", tone, List.of(Tone.values())),
                        live(tone, it -> Kit.alert(it, "A new version is out", "It is used from the next start on.")),
                        Kit.alert(Tone.WARNING, "The disk is nearly full"),
                        Kit.alert(Tone.DANGER, "The payment failed", "The card has expired."))
                .cls("stack");
    }

    private static Node banner(Page page) {
        var shown = page.signal("bannerShown", true);
        return div(
                        Kit.banner(Tone.INFO, shown, "Put away", "We move to a new building on Friday."),
                        Buttons.link("Show it again").onClick(shown.setting(true)).showWhen(shown.not()))
                .cls("stack");
    }

    private static Node progress(Page page) {
        var done = page.tab("demoDone", 40);
        return div(
                        Kit.progress("Upload", done.get(), 100),
                        Buttons.outline(Icon.PLUS.view(), "10 %").onClick(() -> done.update(it -> Math.min(100, it + 10))),
                        Kit.spinner("Loading"))
                .cls("stack");
    }

    private static Node skeleton(Page page) {
        var lines = page.tab("demoLines", 3);
        return div(
                        Buttons.group("Lines",
                                Buttons.small(Buttons.outline("Fewer")).onClick(() -> lines.update(it -> Math.max(1, it - 1))),
                                Buttons.small(Buttons.outline("More")).onClick(() -> lines.update(it -> Math.min(6, it + 1)))),
                        live(lines, it -> Kit.skeleton(it)))
                .cls("stack");
    }

    private static Node empty(Page page) {
        return Kit.empty(Icon.MAIL, "No messages", "What people write to you arrives here.", Buttons.primary("Write the first one"));
    }

    private static Node facts(Page page) {
        return Kit.facts(new TreeMap<>(java.util.Map.of(
                "Customer", text("Analytical Engines Ltd"),
                "Owner", text("Ada Lovelace"),
                "State", Kit.badge(Tone.SUCCESS, "active"))));
    }

    private static Node timeline(Page page) {
        return Kit.timeline(
                new Moment("9:04", Tone.DANGER, "Pump 3 stopped", "The pressure fell below 2 bar."),
                new Moment("9:11", Tone.INFO, "Grace took over", ""),
                new Moment("9:32", Tone.SUCCESS, "Running again", "The valve was replaced."));
    }

    private static Node plain(Page page) {
        return table(
                caption("Machines"),
                thead(tr(th("Name"), th("State"), th("Load"))),
                tbody(
                        tr(td("Press"), td(Kit.status(Tone.SUCCESS, "Running")), td("72 %")),
                        tr(td("Mill"), td(Kit.status(Tone.DANGER, "Down")), td("0 %"))));
    }

    private static Node icons(Page page) {
        return ul(each(List.of(Icon.values()), icon -> li(icon.view(), icon.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))))
                .cls("icons");
    }
}
