package org.grekko.risk.domain.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.grekko.risk.domain.Judgement;
import org.grekko.risk.domain.OrderFlow;
import org.grekko.risk.domain.Proposal;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.RiskPicture;
import org.grekko.shared.Side;

/** Rules on what was sent before: repetitions, message rates, and own orders on the other side. */
public final class FlowRules {
    private FlowRules() {}

    /** The same order was not placed too often in a short time. */
    public static Judgement duplicate(Proposal proposal, RiskPicture picture) {
        if (proposal.reduceOnly()) {
            return Judgement.FREE;
        }
        int with = picture.flow().duplicates(proposal) + 1;
        return Judgement.atMost(
                BigDecimal.valueOf(with), BigDecimal.valueOf(picture.limits().maxDuplicates()));
    }

    /** The agent does not send too much. */
    public static Judgement agentMessages(Proposal proposal, RiskPicture picture) {
        UUID agent = proposal.agentId();
        if (agent == null || proposal.reduceOnly()) {
            return Judgement.FREE;
        }
        int with = picture.flow().agentMessages(agent, proposal.at()) + 1;
        return budget(with, picture.limits().maxAgentMessages(), picture.limits());
    }

    /** The portfolio does not send the venue too much. */
    public static Judgement venueMessages(Proposal proposal, RiskPicture picture) {
        if (proposal.reduceOnly()) {
            return Judgement.FREE;
        }
        int with = picture.flow().venueMessages(proposal.venue(), proposal.at()) + 1;
        return budget(with, picture.limits().maxVenueMessages(), picture.limits());
    }

    /** The automaton does not repeat itself, and does not stand still because it did. */
    public static Judgement repeats(Proposal proposal, RiskPicture picture) {
        String automaton = proposal.automaton();
        if (automaton == null || proposal.reduceOnly()) {
            return Judgement.FREE;
        }
        OrderFlow.Trip trip = picture.flow().standing(automaton);
        if (trip != null) {
            return new Judgement.Beyond(BigDecimal.valueOf(trip.repeats()), BigDecimal.valueOf(trip.most()));
        }
        int with = picture.flow().repeats(proposal) + 1;
        return Judgement.atMost(
                BigDecimal.valueOf(with), BigDecimal.valueOf(picture.limits().maxRepeats()));
    }

    /** No own order on the other side would be traded with. */
    public static Judgement selfTrade(Proposal proposal, RiskPicture picture) {
        BigDecimal rival = picture.rival();
        if (rival == null || proposal.trigger()) {
            return Judgement.FREE;
        }
        int above = proposal.price().compareTo(rival);
        boolean crosses = proposal.side() == Side.BUY ? above >= 0 : above <= 0;
        return crosses ? new Judgement.Beyond(proposal.price(), rival) : Judgement.FREE;
    }

    /** What is left when cancels have got their part. */
    private static Judgement budget(int with, int most, RiskLimits limits) {
        BigDecimal all = BigDecimal.valueOf(most);
        BigDecimal free = all.subtract(all.multiply(limits.cancelReserveFraction()))
                .setScale(0, RoundingMode.DOWN)
                .max(BigDecimal.ONE);
        return Judgement.atMost(BigDecimal.valueOf(with), free);
    }
}
