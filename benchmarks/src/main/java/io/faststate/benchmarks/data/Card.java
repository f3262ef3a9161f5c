package io.faststate.benchmarks.data;

import java.util.List;

/**
 * A component of the components page.
 *
 * @param number its place in the list, from 1
 * @param title the heading
 * @param text a sentence or two
 * @param points the list below the text
 * @param likeId the route id of the first button's handler, for engines that have no handlers of their own
 * @param dropId the same for the second button
 */
public record Card(int number, String title, String text, List<String> points, String likeId, String dropId) {}
