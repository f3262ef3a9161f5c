package io.faststate.benchmarks.data;

/**
 * A talk of the presentations page.
 *
 * @param title the title
 * @param speaker who speaks
 * @param summary a long text
 */
public record Presentation(String title, String speaker, String summary) {}
