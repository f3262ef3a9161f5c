package io.faststate.server.route;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The redirect from a page that needs a sign-in to the login page, whose address carries the address to return to. */
public final class LoginRedirect {
    /** The login page's query parameter with the address to return to. */
    static final String PARAMETER = "returnTo";

    private static final int LONGEST = 2_000;

    private LoginRedirect() {}

    /** The address of the login page for a visitor who wanted another address of this application. */
    public static String to(String loginPage, String wanted) {
        var kept = wanted.length() > LONGEST ? wanted.split("\\?", 2)[0] : wanted;
        return loginPage + (loginPage.contains("?") ? '&' : '?') + PARAMETER + '='
                + URLEncoder.encode(kept, StandardCharsets.UTF_8);
    }

    /**
     * The address that the visitor of a login page wanted. Anyone may have written the parameter, so it is returned
     * only if it is an address of this application.
     */
    public static Optional<String> wanted(String base, QueryText query) {
        return query.values(PARAMETER).stream()
                .findFirst()
                .filter(address -> address.startsWith(base + '/') && OwnAddress.isOwn(address.substring(base.length())));
    }
}
