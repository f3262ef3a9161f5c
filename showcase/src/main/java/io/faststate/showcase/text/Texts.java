package io.faststate.showcase.text;

import io.faststate.dsl.FastStateException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts in a folder of the class path, be it a directory or a part of a jar. */
public final class Texts {
    private Texts() {}

    /**
     * All texts below a folder, by their paths in it.
     *
     * @param folder such as {@code /docs}
     * @throws FastStateException if there is no such folder, or it can't be read
     */
    public static SortedMap<String, String> below(String folder) {
        var place = Texts.class.getResource(folder);
        if (place == null) {
            throw new FastStateException("There is no " + folder + " on the class path; build the showcase by Maven, which copies it");
        }
        try {
            return place.getProtocol().equals("jar") ? inJar(place, folder) : read(Path.of(place.toURI()));
        } catch (IOException | URISyntaxException e) {
            throw new FastStateException("The folder " + folder + " of the class path can't be read", e);
        }
    }

    /**
     * One text of the class path.
     *
     * @throws FastStateException if there is none, or it can't be read
     */
    public static String of(String path) {
        try (var in = Texts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new FastStateException("There is no " + path + " on the class path; build the showcase by Maven, which copies it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FastStateException("The file " + path + " of the class path can't be read", e);
        }
    }

    private static SortedMap<String, String> inJar(URL place, String folder) throws IOException, URISyntaxException {
        var jar = Path.of(((JarURLConnection) place.openConnection()).getJarFileURL().toURI());
        try (var files = FileSystems.newFileSystem(jar)) {
            return read(files.getPath(folder));
        }
    }

    private static SortedMap<String, String> read(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
