package io.faststate.server.action;

import io.faststate.server.metrics.Meters;
import io.faststate.server.signal.SignalDecoder;
import io.faststate.server.store.StateStore;

/** What each event needs. */
record EventServices(StateStore store, Meters meters, SignalDecoder decoder, Flusher flusher) {}
