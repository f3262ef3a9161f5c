package io.faststate.showcase.dashboard;

/** A line of the plant, on which bottles are washed, filled, labelled and packed. */
enum Line {
    NORTH("North", 0, 320, 62.0),
    SOUTH("South", 1, 280, 63.5),
    EAST("East", 2, 190, 61.0);

    private final String title;
    private final int place;
    private final int speed;
    private final double degrees;

    Line(String title, int place, int speed, double degrees) {
        this.title = title;
        this.place = place;
        this.speed = speed;
        this.degrees = degrees;
    }

    String title() {
        return title;
    }

    /** Its number, by which it differs from the others in all that is measured. */
    int place() {
        return place;
    }

    /** What it is built for, in bottles a minute. */
    int speed() {
        return speed;
    }

    /** At how many degrees Celsius its pasteuriser is set. */
    double degrees() {
        return degrees;
    }
}
