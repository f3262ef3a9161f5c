package io.faststate.showcase.dashboard;

/** Why a bottle is sorted out. */
enum Cause {
    FILL("Fill level", 0, 1),
    CAP("Cap", 1, 0.6),
    LABEL("Label", 2, 0.8),
    GLASS("Glass", 3, 0.25);

    private final String title;
    private final int place;
    private final double share;

    Cause(String title, int place, double share) {
        this.title = title;
        this.place = place;
        this.share = share;
    }

    String title() {
        return title;
    }

    /** Its number. */
    int place() {
        return place;
    }

    /** How often it is the cause, compared with the others. */
    double share() {
        return share;
    }
}
