package io.faststate.showcase;

/**
 * Starts the showcase, or says why it can't. It is compiled for Java 8, since a Java that is too old for the showcase has to
 * load it to say so.
 */
public final class Launcher {
    private static final int OLDEST = 21;

    private Launcher() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        String problem = problem(System.getProperty("java.specification.version"), System.getProperty("java.home"));
        if (!problem.isEmpty()) {
            System.err.println(problem);
            System.exit(1);
        }
        Class.forName("io.faststate.showcase.Showcase").getMethod("main", String[].class).invoke(null, (Object) args);
    }

    /** What is wrong with a version of Java, such as 1.8 or 17; empty if nothing is. */
    static String problem(String version, String home) {
        int major = Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
        return major >= OLDEST ? "" : "FastState needs Java " + OLDEST + " or later, and this is Java " + major + " (" + home
                + "). Install a newer one, and run it by its path or put it first on the PATH.";
    }
}
