import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds and tests the browser client and the component kit's style sheet as a part of the Maven build.
 *
 * <p>{@code build CLIENT OUTFILE} installs the locked packages, checks the types and bundles; it does nothing when
 * neither an input nor the bundle changed since it last did. {@code test CLIENT OUTFILE} runs the client's tests.
 */
final class BuildClient {
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private static final String NPM_MISSING =
            "The browser client needs npm: install Node.js 20 or later, which brings npm, and put it on the PATH.";

    /** The sources of the component kit, which say what its style sheet needs. */
    private static final String KIT = "../../faststate-dsl/src/main/java/io/faststate/dsl/kit";

    private final Path client;
    private final Path bundle;
    private final Path stamp;

    private BuildClient(Path client, Path bundle) {
        this.client = client;
        this.bundle = bundle;
        this.stamp = client.resolveSibling("target").resolve("client.stamp");
    }

    public static void main(String[] args) throws Exception {
        var build = new BuildClient(Path.of(args[1]).toAbsolutePath(), Path.of(args[2]).toAbsolutePath());
        switch (args[0]) {
            case "build" -> build.build();
            case "test" -> build.npm("test", "--silent");
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private void build() throws Exception {
        requireNpm();
        if (Files.exists(stamp) && Files.readString(stamp).equals(state())) {
            return;
        }
        Files.deleteIfExists(stamp);
        npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        npm("run", "--silent", "check");
        npm("run", "--silent", "build", "--", "--outfile=" + bundle);
        Files.writeString(stamp, state());
    }

    /** A digest of everything that the bundles are made of, and of the bundles and the installed packages themselves. */
    private String state() throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            for (var file : inputs()) {
                out.write((file + "\n" + (Files.exists(file) ? Files.size(file) : -1) + "\n").getBytes());
                if (Files.exists(file)) {
                    Files.copy(file, out);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<Path> inputs() throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : List.of(client, client.resolve(KIT).normalize())) {
            try (Stream<Path> tree = Files.walk(folder)) {
                tree.filter(file -> !file.startsWith(client.resolve("node_modules")))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .forEach(files::add);
            }
        }
        files.add(client.resolve("node_modules/.package-lock.json"));
        if (Files.exists(bundle)) {
            try (Stream<Path> made = Files.list(bundle.getParent())) {
                made.sorted().forEach(files::add);
            }
        }
        return files;
    }

    private void requireNpm() throws InterruptedException {
        try {
            var process = new ProcessBuilder(command("--version"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            // Not on the PATH: the message below says what to do.
        }
        System.err.println(NPM_MISSING);
        System.exit(1);
    }

    private void npm(String... args) throws InterruptedException {
        int exit;
        try {
            exit = new ProcessBuilder(command(args)).directory(client.toFile()).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(NPM_MISSING, e);
        }
        if (exit != 0) {
            System.err.println("npm " + String.join(" ", args) + " failed in " + client);
            System.exit(exit);
        }
    }

    private static List<String> command(String... args) {
        var command = new ArrayList<>(WINDOWS ? List.of("cmd", "/c", "npm") : List.of("npm"));
        command.addAll(List.of(args));
        return command;
    }
}
