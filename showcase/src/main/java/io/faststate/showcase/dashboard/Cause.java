package io.faststate.showcase.dashboard;

/** Why a bottle is sorted out. */
enum Cause {
    FILL("Fill level", 1),
    CAP("Cap", 0.6),
    LABEL("Label", 0.8),
    GLASS("Glass", 0.25);

    private final String title;
    private final double share;

    Cause(String title, double share) {
        this.title = title;
        this.share = share;
    }

    String title() {
        return title;
    }

    /** How often it is the cause, compared with the others. */
    double share() {
        return share;
    }
}
