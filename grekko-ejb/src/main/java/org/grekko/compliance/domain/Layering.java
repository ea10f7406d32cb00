package org.grekko.compliance.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.grekko.execution.Executed;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.shared.json.GrekkoJson;

/**
 * Finds orders that were not meant to trade: limit orders of one side made shortly before a fill of the other, never
 * filled, cancelled shortly after it, and much more than what was offered on the side of the fill. Who quotes both sides
 * alike is not found, since what he offers on the side of the fill counts against it.
 */
final class Layering {
    private Layering() {}

    static List<NewFinding> find(Flow flow, Surveillance surveillance) {
        List<NewFinding> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Executed trade : flow.trades()) {
            if (seen.add(trade.order().id())) {
                around(flow, trade, surveillance).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<NewFinding> around(Flow flow, Executed trade, Surveillance surveillance) {
        Instant at = trade.fill().occurredAt();
        List<Order> lately = flow.madeBetween(at.minus(Duration.ofSeconds(surveillance.layeringSeconds())), at);
        Instant last = at.plus(Duration.ofSeconds(surveillance.cancelSeconds()));
        List<Order> taken = lately.stream()
                .filter(order -> order.side() != trade.fill().side() && takenAway(order, at, last))
                .toList();
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal offered = offered(lately, trade, at);
        BigDecimal together = taken.stream().map(Order::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal largest = taken.stream().map(Order::quantity).reduce(BigDecimal.ZERO, BigDecimal::max);
        boolean much = together.compareTo(offered.multiply(surveillance.layeringRatio())) >= 0;
        boolean layered = taken.size() >= surveillance.layers();
        boolean alone = largest.compareTo(offered.multiply(surveillance.spoofRatio())) >= 0;
        return much && (layered || alone)
                ? Optional.of(finding(flow, trade, taken, new Sums(together, offered, layered)))
                : Optional.empty();
    }

    private record Sums(BigDecimal together, BigDecimal offered, boolean layered) {}

    private static boolean takenAway(Order order, Instant at, Instant last) {
        return order.type() == OrderType.LIMIT
                && order.status() == OrderStatus.CANCELED
                && order.filledQuantity().signum() == 0
                && !order.updatedAt().isBefore(at)
                && !order.updatedAt().isAfter(last);
    }

    /** What we offered on the side of the fill: its order, and what else was made lately and worked beside it. */
    private static BigDecimal offered(List<Order> lately, Executed trade, Instant at) {
        BigDecimal sum = trade.order().quantity();
        for (Order order : lately) {
            boolean beside = order.side() == trade.fill().side()
                    && !order.id().equals(trade.order().id())
                    && !(order.status().terminal() && order.updatedAt().isBefore(at));
            sum = beside ? sum.add(order.quantity()) : sum;
        }
        return sum;
    }

    private static NewFinding finding(Flow flow, Executed trade, List<Order> taken, Sums sums) {
        FindingKind kind = sums.layered() ? FindingKind.LAYERING : FindingKind.SPOOFING;
        List<UUID> orders = new ArrayList<>(List.of(trade.order().id()));
        taken.forEach(order -> orders.add(order.id()));
        Instant began = taken.get(0).createdAt();
        String text = taken.size() + (taken.size() == 1 ? " order" : " orders") + " to "
                + taken.get(0).side().name().toLowerCase(Locale.ROOT) + " together "
                + GrekkoJson.text(sums.together())
                + ", none of it filled, were cancelled after a fill of the other side ("
                + trade.fill().side() + " " + GrekkoJson.text(trade.fill().quantity()) + " at "
                + GrekkoJson.text(trade.fill().price()) + "), where we offered " + GrekkoJson.text(sums.offered())
                + ".";
        List<Evidence> evidence = NewFinding.orders(orders);
        evidence.add(1, new Evidence(Evidence.Type.FILL, trade.fill().id().toString()));
        return new NewFinding(
                NewFinding.id("layering", trade.order().id()),
                kind,
                RiskSeverity.HIGH,
                flow.market(),
                (sums.layered() ? "Layering in " : "Spoofing in ") + flow.market(),
                text,
                evidence,
                began,
                trade.fill().occurredAt());
    }
}
