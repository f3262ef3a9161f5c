package io.faststate.server.session;

/**
 * Names a browser session: 256 random bits, base64url. A secret of that browser.
 *
 * @param value the text
 */
public record SessionId(String value) {
    @Override
    public String toString() {
        return "SessionId[secret]";
    }
}
