package org.grekko.compliance.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.grekko.execution.Executed;
import org.grekko.execution.Fill;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.shared.Side;
import org.grekko.shared.json.GrekkoJson;

/**
 * Finds bursts of orders that executed at once and moved our own price their way, and then the other side at a better
 * one. The turn, the first fill of the other side, is the pattern's place.
 */
final class MomentumIgnition {
    private static final BigDecimal BPS = new BigDecimal("10000");

    private MomentumIgnition() {}

    static List<NewFinding> find(Flow flow, Surveillance surveillance) {
        List<NewFinding> found = new ArrayList<>();
        List<Executed> trades = flow.trades();
        for (int turn = 1; turn < trades.size(); turn++) {
            if (trades.get(turn).fill().side() != trades.get(turn - 1).fill().side()) {
                at(flow, turn, surveillance).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<NewFinding> at(Flow flow, int turn, Surveillance surveillance) {
        List<Executed> burst = burst(flow.trades(), turn, surveillance);
        if (orders(burst) < surveillance.ignitionOrders() || !moved(burst, surveillance)) {
            return Optional.empty();
        }
        List<Executed> reverse = reverse(flow.trades(), turn, surveillance);
        BigDecimal enough = quantity(burst).multiply(surveillance.reverseFraction());
        if (reverse.isEmpty() || quantity(reverse).compareTo(enough) < 0 || !better(burst, reverse)) {
            return Optional.empty();
        }
        return Optional.of(finding(flow, burst, reverse));
    }

    /** The orders that executed at once on the side before the turn, within the time before the last of them. */
    private static List<Executed> burst(List<Executed> trades, int turn, Surveillance surveillance) {
        Fill last = trades.get(turn - 1).fill();
        Instant earliest = last.occurredAt().minus(Duration.ofSeconds(surveillance.ignitionSeconds()));
        List<Executed> burst = new ArrayList<>();
        for (int place = turn - 1; place >= 0; place--) {
            Executed each = trades.get(place);
            boolean belongs = each.fill().side() == last.side()
                    && !each.fill().occurredAt().isBefore(earliest)
                    && atOnce(each.order());
            if (!belongs) {
                break;
            }
            burst.add(0, each);
        }
        return burst;
    }

    private static boolean atOnce(Order order) {
        return order.type() == OrderType.MARKET || order.timeInForce() != TimeInForce.GTC;
    }

    private static List<Executed> reverse(List<Executed> trades, int turn, Surveillance surveillance) {
        Instant latest =
                trades.get(turn - 1).fill().occurredAt().plus(Duration.ofSeconds(surveillance.reverseSeconds()));
        Side side = trades.get(turn).fill().side();
        List<Executed> reverse = new ArrayList<>();
        for (int place = turn; place < trades.size(); place++) {
            Fill fill = trades.get(place).fill();
            if (fill.side() != side || fill.occurredAt().isAfter(latest)) {
                break;
            }
            reverse.add(trades.get(place));
        }
        return reverse;
    }

    private static boolean moved(List<Executed> burst, Surveillance surveillance) {
        BigDecimal first = burst.get(0).fill().price();
        BigDecimal last = burst.get(burst.size() - 1).fill().price();
        BigDecimal way = burst.get(0).fill().side() == Side.BUY ? last.subtract(first) : first.subtract(last);
        return way.multiply(BPS).compareTo(first.multiply(surveillance.ignitionMoveBps())) >= 0;
    }

    private static boolean better(List<Executed> burst, List<Executed> reverse) {
        int above = price(reverse).compareTo(price(burst));
        return burst.get(0).fill().side() == Side.BUY ? above > 0 : above < 0;
    }

    private static long orders(List<Executed> trades) {
        Set<UUID> orders = new HashSet<>();
        trades.forEach(each -> orders.add(each.order().id()));
        return orders.size();
    }

    private static BigDecimal quantity(List<Executed> trades) {
        return trades.stream().map(each -> each.fill().quantity()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal price(List<Executed> trades) {
        BigDecimal paid = trades.stream()
                .map(each -> each.fill().quantity().multiply(each.fill().price()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return paid.divide(quantity(trades), MathContext.DECIMAL64);
    }

    private static NewFinding finding(Flow flow, List<Executed> burst, List<Executed> reverse) {
        Fill first = burst.get(0).fill();
        Fill last = burst.get(burst.size() - 1).fill();
        List<UUID> orders = new ArrayList<>();
        orders.add(reverse.get(0).order().id());
        burst.forEach(each -> orders.add(each.order().id()));
        String text = orders(burst) + " orders to " + first.side() + " executed at once moved our price from "
                + GrekkoJson.text(first.price()) + " to " + GrekkoJson.text(last.price()) + " within "
                + Duration.between(first.occurredAt(), last.occurredAt()).toSeconds() + " s; then the other side: "
                + GrekkoJson.text(quantity(reverse)) + " of " + GrekkoJson.text(quantity(burst)) + " at "
                + GrekkoJson.text(price(reverse)) + " against " + GrekkoJson.text(price(burst)) + ".";
        return new NewFinding(
                NewFinding.id("ignition", reverse.get(0).order().id()),
                FindingKind.MOMENTUM_IGNITION,
                RiskSeverity.HIGH,
                flow.market(),
                "Momentum ignition in " + flow.market(),
                text,
                NewFinding.orders(orders),
                first.occurredAt(),
                reverse.get(0).fill().occurredAt());
    }
}
