package io.faststate.showcase;

import static io.faststate.dsl.Html.article;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.strong;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import java.util.List;

/** State of one user, in all of the user's browsers: a form that is saved as a whole, and a field that saves itself. */
final class ProfilePage {
    private ProfilePage() {}

    static Node view(Page page) {
        page.require(Guard.signedIn());
        var user = page.user().orElseThrow();
        var profile = page.user("profile", new Profile(user.name(), "", 18, Profile.Theme.LIGHT, ""));
        var draft = page.signal("draft", profile.get());
        return Layout.page(
                page,
                "Profile",
                "What you save here is checked by the rules of one record, and shown wherever you are signed in.",
                article(
                        h2("Hello, ", profile.text(Profile::name)),
                        p(strong("Status: "), profile.text(Profile::status)),
                        label("Status, saved as you type",
                                input().id("status").bind(profile, Profile::status).autocomplete("off"),
                                profile.error(Profile::status))),
                form(
                                label("Name", input().id("name").bind(draft, Profile::name).autocomplete("off"),
                                        draft.error(Profile::name)),
                                label("Email", input().id("email").bind(draft, Profile::email).autocomplete("off"),
                                        draft.error(Profile::email)),
                                label("Age", input().id("age").bind(draft, Profile::age), draft.error(Profile::age)),
                                label("Theme", select(each(List.of(Profile.Theme.values()), Profile.Theme::name,
                                                theme -> option(theme).value(theme)))
                                        .id("theme").bind(draft, Profile::theme)),
                                button("Save").id("save").disabledWhen(draft.changed().not().or(draft.invalid())))
                        .novalidate(true)
                        .onSubmit(() -> profile.update(old -> with(draft.get(), old.status()))));
    }

    /** The form leaves the status alone, which saves itself. */
    private static Profile with(Profile draft, String status) {
        return new Profile(draft.name(), draft.email(), draft.age(), draft.theme(), status);
    }
}
