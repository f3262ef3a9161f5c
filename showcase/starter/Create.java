import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Copies this starter to a new directory, with a package and a name of its own:
 * {@code java showcase/starter/Create.java ../desk com.acme.desk}.
 */
final class Create {
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+");
    private static final String PACKAGE_HERE = "com.example.app";

    private Create() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2 || !PACKAGE.matcher(args[1]).matches()) {
            System.err.println("Usage: java showcase/starter/Create.java DIRECTORY PACKAGE, such as ../desk com.acme.desk");
            System.exit(2);
        }
        var from = source();
        var to = Path.of(args[0]);
        if (Files.exists(to) && !isEmpty(to)) {
            System.err.println(to + " is not empty; name a new directory");
            System.exit(2);
        }
        try (var all = Files.walk(from)) {
            for (var file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                var path = from.relativize(file);
                if (!path.startsWith("target") && !path.endsWith("Create.java")) {
                    copy(file, to.resolve(path.toString().replace(PACKAGE_HERE.replace('.', '/'), args[1].replace('.', '/'))), args[1]);
                }
            }
        }
        System.out.println("Made " + to + ". Next: cd " + to + " && mvn -q compile exec:exec@dev");
    }

    /** The directory of this file, as the launcher of single sources was given it. */
    private static Path source() {
        for (var directory : List.of("showcase/starter", "starter", ".")) {
            if (Files.exists(Path.of(directory, "Create.java"))) {
                return Path.of(directory);
            }
        }
        throw new IllegalStateException("Run this from the root of FastState's repository");
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    private static void copy(Path file, Path target, String name) throws IOException {
        var dot = name.lastIndexOf('.');
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(target, Files.readString(file)
                .replace(PACKAGE_HERE, name)
                .replace("<groupId>com.example</groupId>", "<groupId>" + name.substring(0, dot) + "</groupId>")
                .replace("<artifactId>app</artifactId>", "<artifactId>" + name.substring(dot + 1) + "</artifactId>"));
    }
}
