/**
 * What the development loop and the application that runs in it know of each other: {@code DevHost} is the loop as the
 * application sees it, {@code DevChannel} is how the application's pages hear from the loop.
 */
package io.faststate.server.dev.host;
