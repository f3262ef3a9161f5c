package io.faststate.server.event;

import io.faststate.server.hint.Hints;
import io.faststate.server.life.EventLoads;
import io.faststate.server.metrics.Meters;
import io.faststate.server.session.Sessions;
import io.faststate.server.signal.SignalDecoder;
import io.faststate.server.state.States;
import io.faststate.server.transfer.Transfer;
import io.faststate.server.validation.Validation;

/** The services that each event needs. */
public record EventServices(
        States states,
        Sessions sessions,
        Validation validation,
        Meters meters,
        Transfer transfer,
        SignalDecoder decoder,
        Flusher flusher,
        Downloads downloads,
        Handovers handovers,
        EventLoads loads,
        HandlerRates rates,
        Hints hints) {}
