/**
 * The application: a builder, a server to run it on, and its limits. Begin with {@link io.faststate.server.FastState},
 * which runs pages on its own server, and {@link io.faststate.server.FastStateBuilder}, which configures it.
 * {@link io.faststate.server.FastStateFeature} adds the same pages to an existing Helidon application.
 * {@link io.faststate.server.Limits}, {@link io.faststate.server.Client}, {@link io.faststate.server.Assets},
 * {@link io.faststate.server.Job} and {@link io.faststate.server.StatusWords} are passed to the builder. {@link io.faststate.server.StateAccess} reads and changes states from code outside pages,
 * such as a job.
 */
package io.faststate.server;
