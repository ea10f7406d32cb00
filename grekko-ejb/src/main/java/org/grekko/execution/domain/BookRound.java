package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Collects what one book or trade does to the working orders. */
final class BookRound {
    private static final int FEE_SCALE = 18;

    private final BookTerms terms;
    private final Instant at;
    private final List<Execution> executions = new ArrayList<>();
    private final List<Order> expired = new ArrayList<>();
    private final Map<UUID, BigDecimal> filled = new HashMap<>();
    private final Set<UUID> spentGroups = new HashSet<>();

    BookRound(BookTerms terms, Instant at) {
        this.terms = terms;
        this.at = at;
    }

    Instant at() {
        return at;
    }

    /** What the order still wants after this round's executions. */
    BigDecimal remaining(Order order) {
        return order.remaining().subtract(filled.getOrDefault(order.id(), BigDecimal.ZERO));
    }

    /** Whether another order of its one-cancels-the-other group has executed in this round. */
    boolean outdone(Order order) {
        return order.groupId() != null && spentGroups.contains(order.groupId()) && !filled.containsKey(order.id());
    }

    void taken(Order order, BigDecimal price, BigDecimal quantity) {
        add(order, price, quantity, terms.takerFeeBps());
    }

    void made(Order order, BigDecimal price, BigDecimal quantity) {
        add(order, price, quantity, terms.makerFeeBps());
    }

    void expire(Order order) {
        expired.add(order);
    }

    Matched matched() {
        return new Matched(executions, expired, at);
    }

    /** A trade is named by its order and what that had filled before, so that booking it twice is found out. */
    private void add(Order order, BigDecimal price, BigDecimal quantity, BigDecimal feeBps) {
        BigDecimal before = order.filledQuantity().add(filled.getOrDefault(order.id(), BigDecimal.ZERO));
        BigDecimal fee = price.multiply(quantity)
                .multiply(feeBps)
                .multiply(PaperTerms.BASIS_POINT)
                .setScale(FEE_SCALE, RoundingMode.HALF_UP);
        String tradeId =
                order.clientOrderId() + "-" + before.stripTrailingZeros().toPlainString();
        executions.add(new Execution(order, quantity, price, fee, tradeId, at));
        filled.merge(order.id(), quantity, BigDecimal::add);
        if (order.groupId() != null) {
            spentGroups.add(order.groupId());
        }
    }
}
