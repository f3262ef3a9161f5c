package io.faststate.dsl.kit;

/** What something means to the person who sees it. A tone is always shown by a colour and by words or an icon. */
public enum Tone {
    NEUTRAL("neutral", Icon.INFO),
    INFO("info", Icon.INFO),
    SUCCESS("success", Icon.CHECK_CIRCLE),
    WARNING("warning", Icon.WARNING),
    DANGER("danger", Icon.ERROR);

    private final String token;
    private final Icon icon;

    Tone(String token, Icon icon) {
        this.token = token;
        this.icon = icon;
    }

    /** Its name in style sheets. */
    String token() {
        return token;
    }

    Icon icon() {
        return icon;
    }
}
