package io.faststate.server.route;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** From a page that is not for visitors who are not signed in to the login page, whose address tells where they wanted to go. */
public final class LoginRedirect {
    /** The parameter of the login page's address that holds the address that was wanted. */
    static final String PARAMETER = "returnTo";

    private static final int LONGEST = 2_000;

    private LoginRedirect() {}

    /** The address of the login page for somebody who wanted to go to an address of this application. */
    public static String to(String loginPage, String wanted) {
        var kept = wanted.length() > LONGEST ? wanted.split("\\?", 2)[0] : wanted;
        return loginPage + (loginPage.contains("?") ? '&' : '?') + PARAMETER + '='
                + URLEncoder.encode(kept, StandardCharsets.UTF_8);
    }

    /** Where the visitor of a login page wanted to go; others may have written its address, so it is told only where it is ours. */
    public static Optional<String> wanted(String base, QueryText query) {
        return query.values(PARAMETER).stream()
                .findFirst()
                .filter(address -> address.startsWith(base + '/') && OwnAddress.isOwn(address.substring(base.length())));
    }
}
