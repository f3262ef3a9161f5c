package io.faststate.dsl.render;

/**
 * Markup that was rendered once for all pages, whatever the base path of their application.
 *
 * @param markup the markup without base path, as UTF-8
 * @param fromRoot the offsets of the addresses in it that begin at the root of the application
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Prerendered(byte[] markup, int... fromRoot) {}
