package io.faststate.server.dev.host;

import java.util.List;

/**
 * An application that runs in a development loop.
 *
 * @param port the port that it listens on
 * @param pages the paths of its pages, with their parameters in braces
 * @param channel how its pages hear from the loop
 * @param stop stops it, and its server
 */
public record DevApplication(int port, List<String> pages, DevChannel channel, Runnable stop) {}
