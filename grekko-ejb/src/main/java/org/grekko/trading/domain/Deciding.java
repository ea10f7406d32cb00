package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.agent.domain.Advice;
import org.grekko.agent.domain.Stance;
import org.grekko.execution.domain.Order;
import org.grekko.market.Candle;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Ids;
import org.grekko.signal.Decision;
import org.grekko.signal.Signal;
import org.grekko.signal.Vote;
import org.grekko.signal.domain.AgentWeight;
import org.grekko.signal.domain.Consensus;
import org.grekko.signal.domain.Verdict;
import org.jspecify.annotations.Nullable;

/** From opinions to signals, votes, a decision and its order. */
final class Deciding {
    private static final int PRICE_DECIMALS = 8;

    private final Desk desk;
    private final RoadRules rules;
    private final Journal journal;
    private final Ids ids;
    private final Ordering ordering;

    Deciding(Desk desk, RoadRules rules, Settlement settlement, Journal journal, Ids ids) {
        this.desk = desk;
        this.rules = rules;
        this.journal = journal;
        this.ids = ids;
        this.ordering = new Ordering(desk, rules, settlement, ids);
    }

    /**
     * The bar that a decision is about.
     *
     * @param pair its pair
     * @param bar the closed bar
     * @param closed when it closed
     */
    record Moment(AssetPair pair, Candle bar, Instant closed) {
        BigDecimal price() {
            return BigDecimal.valueOf(bar.close());
        }
    }

    /** Each trader has one vote: its own advice about this bar, else the latest signal that it sent from outside. */
    void decide(List<Panel.Opinion> opinions, List<Said> outside, Moment moment) {
        Map<UUID, Said> said = new LinkedHashMap<>();
        outside.forEach(each -> said.merge(each.trader().id(), each, Deciding::later));
        Map<UUID, Trader> silent = new LinkedHashMap<>();
        for (Panel.Opinion opinion : opinions) {
            Trader trader = opinion.trader();
            if (opinion.advice().stance() != Stance.HOLD) {
                Signal signal = signal(opinion, moment);
                journal.signal(signal);
                said.put(trader.id(), new Said(trader, signal));
            } else if (!said.containsKey(trader.id())) {
                silent.put(trader.id(), trader);
            }
        }
        List<Vote> votes = new ArrayList<>();
        said.values().forEach(each -> votes.add(vote(each.trader(), each.signal())));
        silent.values().forEach(trader -> votes.add(vote(trader, null)));
        if (votes.stream().anyMatch(vote -> vote.stance() != Stance.HOLD)) {
            conclude(Consensus.decide(rules.consensus(), votes), votes, List.copyOf(said.values()), moment);
        }
    }

    private static Said later(Said one, Said other) {
        return other.signal().createdAt().isBefore(one.signal().createdAt()) ? one : other;
    }

    private void conclude(Verdict verdict, List<Vote> votes, List<Said> said, Moment moment) {
        @Nullable
        Said lead = said.stream()
                .filter(each -> each.trader().id().equals(verdict.leadAgentId()))
                .findFirst()
                .orElse(null);
        Protection protection = lead == null
                ? new Protection(null, null)
                : new Protection(lead.signal().stopLoss(), lead.signal().takeProfit());
        UUID decisionId = ids.next();
        List<Order> orders = ordering.act(
                new Ordering.Intent(decisionId, verdict, protection, lead == null ? null : lead.trader()), moment);
        journal.decision(new Decision(
                decisionId,
                desk.portfolioId(),
                moment.pair(),
                verdict.outcome(),
                verdict.score(),
                verdict.confidence(),
                rules.consensus().name(),
                verdict.reason(),
                votes,
                verdict.leadAgentId(),
                protection.stopLoss(),
                protection.takeProfit(),
                orders.stream().map(Order::id).toList(),
                moment.closed()));
        orders.forEach(journal::placed);
    }

    private Vote vote(Trader trader, @Nullable Signal signal) {
        Standing standing = desk.standing(trader.id());
        return new Vote(
                trader.id(),
                trader.name(),
                signal == null ? null : signal.id(),
                signal == null ? Stance.HOLD : stance(signal),
                signal == null ? 0 : signal.confidence(),
                AgentWeight.of(standing.trades(), standing.wins()));
    }

    private static Stance stance(Signal signal) {
        return switch (signal.type()) {
            case "BUY" -> Stance.BUY;
            case "SELL", "CLOSE_POSITION" -> Stance.SELL;
            default -> Stance.HOLD;
        };
    }

    private Signal signal(Panel.Opinion opinion, Moment moment) {
        Advice advice = opinion.advice();
        Trader trader = opinion.trader();
        boolean opens = advice.stance() == Stance.BUY;
        Protection exits = new Protection(price(advice.stopLoss()), price(advice.takeProfit()));
        Sizing.Wish wish = new Sizing.Wish(trader, moment.pair(), moment.price(), exits);
        return new Signal(
                ids.next(),
                trader.id(),
                desk.portfolioId(),
                moment.pair(),
                opens ? "BUY" : "CLOSE_POSITION",
                advice.confidence(),
                moment.price(),
                opens ? exits.stopLoss() : null,
                opens ? exits.takeProfit() : null,
                opens ? Sizing.quantity(desk, wish, rules) : desk.held(moment.pair()),
                moment.closed().plus(rules.signalLife()),
                trader.strategy(),
                advice.rationale(),
                moment.closed());
    }

    private static @Nullable BigDecimal price(@Nullable Double value) {
        return value == null
                ? null
                : new BigDecimal(value, MathContext.DECIMAL64).setScale(PRICE_DECIMALS, RoundingMode.HALF_UP);
    }
}
