/**
 * Work that an application does by itself at certain times. {@code Jobs} runs it, and {@code Timetable} says when.
 */
package io.faststate.server.job;
