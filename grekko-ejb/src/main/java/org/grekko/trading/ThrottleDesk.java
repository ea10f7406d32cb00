package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.grekko.risk.Throttle;
import org.grekko.risk.ThrottleService;
import org.grekko.shared.Clock;
import org.grekko.trading.domain.Desk;

/** Lets automata go on that were stopped because they repeated themselves. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class ThrottleDesk {
    @EJB
    private ThrottleService throttles;

    @EJB
    private DeskKeeper keeper;

    @Inject
    private Clock clock;

    /** What became of the wish to re-arm an automaton. */
    public sealed interface Answer {
        /** It goes on. */
        record Rearmed(Throttle throttle) implements Answer {}

        /** Somebody re-armed it before. */
        record Before(Throttle throttle) implements Answer {}

        /** There is none of that id. */
        record Unknown() implements Answer {}
    }

    /**
     * Re-arms an automaton; its repetitions are counted anew.
     *
     * @param id the throttle
     * @param reason why it is safe, 3 to 500 characters
     * @param by who
     */
    public Answer rearm(UUID id, String reason, String by) {
        Optional<Throttle> known = throttles.find(id);
        if (known.isEmpty()) {
            return new Answer.Unknown();
        }
        Desk desk = keeper.open(known.get().portfolioId());
        boolean stands = throttles.standing(desk.portfolioId()).stream()
                .anyMatch(trip -> trip.subject().equals(known.get().subject()));
        if (!stands) {
            return new Answer.Before(throttles.find(id).orElseThrow());
        }
        Throttle rearmed = throttles.rearm(id, reason, by);
        desk.risk().flow().rearm(rearmed.subject());
        keeper.save(desk, clock.now());
        return new Answer.Rearmed(rearmed);
    }
}
