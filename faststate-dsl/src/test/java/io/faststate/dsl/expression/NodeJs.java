package io.faststate.dsl.expression;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Runs JavaScript in one process of Node.js, which every machine that builds this project has. */
final class NodeJs {
    /** Reads a function's body from each line, as hexadecimal UTF-16, and writes the type and text of its result. */
    private static final String LOOP = """
            const decode = hex => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map(unit => parseInt(unit, 16)));
            const encode = text => [...Array(text.length).keys()]
                .map(at => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');
            const lines = require('fs').readFileSync(0, 'latin1').split('\\n').slice(0, -1);
            console.log(lines.map(line => {
                try {
                    const value = new Function(decode(line))();
                    return typeof value + ' ' + encode(Object.is(value, -0) ? '-0' : String(value));
                } catch (error) {
                    return 'error ' + encode(error + ' in ' + decode(line));
                }
            }).join('\\n'));
            """;

    private NodeJs() {}

    /** What each body returns, as its type, a space and its text: {@code number -0}. */
    static List<String> run(List<String> bodies) {
        try {
            var process = new ProcessBuilder("node", "-e", LOOP)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var output = CompletableFuture.supplyAsync(() -> read(process));
            try (var input = process.outputWriter(StandardCharsets.ISO_8859_1)) {
                for (var body : bodies) {
                    input.write(encode(body) + "\n");
                }
            }
            return output.join().lines().map(NodeJs::decoded).toList();
        } catch (IOException e) {
            throw new IllegalStateException("These tests need node on the PATH", e);
        }
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        var hex = new StringBuilder();
        text.chars().forEach(unit -> hex.append(HexFormat.of().toHexDigits((char) unit)));
        return hex.toString();
    }

    private static String decoded(String line) {
        var text = new StringBuilder(line.substring(0, line.indexOf(' ') + 1));
        for (int at = text.length(); at < line.length(); at += 4) {
            text.append((char) HexFormat.fromHexDigits(line, at, at + 4));
        }
        return text.toString();
    }
}
