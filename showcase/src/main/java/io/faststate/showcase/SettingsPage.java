package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;

/** Global state that admins alone may change; every open page follows. */
final class SettingsPage {
    private SettingsPage() {}

    static Node view(Page page) {
        var settings = Settings.STATE;
        return Layout.page(
                page,
                "Settings",
                "For admins: each field is saved as you change it, and every open page of everyone follows.",
                fragment(
                        label("Banner on all pages", input().id("banner-text").bind(settings, Settings::banner)
                                .placeholder("None").autocomplete("off"), settings.error(Settings::banner)),
                        label("Most pieces in one order", input().id("most").bind(settings, Settings::mostAtOnce),
                                settings.error(Settings::mostAtOnce)),
                        label(input().id("closed").role("switch").bind(settings, Settings::shopClosed), " The shop is closed"),
                        button("Take the banner down").id("clear").data("variant", "outline")
                                .disabledWhen(settings.is(it -> !it.hasBanner()))
                                .onClick(() -> settings.update(it -> new Settings("", it.shopClosed(), it.mostAtOnce())))));
    }
}
