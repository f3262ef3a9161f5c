/**
 * The development loop: {@link io.faststate.server.dev.DevLoop} runs an application, and runs its changed code in its place
 * whenever a source is saved. Start it with the application's main class:
 *
 * {@snippet :
 * DevLoop.main("com.example.Counter");
 * }
 */
package io.faststate.server.dev;
