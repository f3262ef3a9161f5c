package io.faststate.server.action;

import java.util.List;
import java.util.Map;

/**
 * What an event brought: signals, or the fields of a form.
 *
 * @param signals the signals, as JSON; an empty object with a form
 * @param fields the form's fields, by name, each with its values in order; none with signals
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares contents
record Content(byte[] signals, Map<String, List<String>> fields) {}
