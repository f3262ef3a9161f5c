package io.faststate.showcase;

import io.faststate.server.FastStateBuilder;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** The application of the guide on OpenID Connect, compiled from its text. */
final class OpenIdRecipe {
    private static final Path GUIDE = Path.of("..", "docs", "how-to", "openid.md");

    private OpenIdRecipe() {}

    /** The application, on a free port of this machine, for the users of an issuer. */
    static FastStateBuilder application(Path folder, FakeIssuer issuer) throws IOException, ReflectiveOperationException {
        var classes = folder.resolve("classes");
        GuideRun.compile(folder.resolve("desk"), classes, Files.readString(GUIDE));
        // Not closed: the application loads classes for as long as it runs.
        var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, OpenIdRecipe.class.getClassLoader());
        var type = loader.loadClass("com.acme.desk.OpenId");
        var constructor = type.getDeclaredConstructor(String.class, String.class, String.class, String.class);
        constructor.setAccessible(true);
        var port = freePort();
        var recipe = constructor.newInstance(issuer.address(), FakeIssuer.CLIENT, FakeIssuer.SECRET, "http://localhost:" + port);
        var method = loader.loadClass("com.acme.desk.App").getDeclaredMethod("application", type);
        method.setAccessible(true);
        return ((FastStateBuilder) method.invoke(null, recipe)).port(port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
