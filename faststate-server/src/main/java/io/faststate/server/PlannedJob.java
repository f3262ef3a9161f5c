package io.faststate.server;

import io.faststate.server.job.Timetable;
import java.util.function.Supplier;

/**
 * A job that an application was given.
 *
 * @param timetable its timetable, which begins when it is got
 */
record PlannedJob(Supplier<Timetable> timetable, Job job) {}
