package org.grekko.lab.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grekko.execution.Tracked;
import org.grekko.execution.VenueFill;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.lab.simulator.SimFill;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.lab.simulator.Simulation;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/** Holds the books against what the exchange knows to be true. */
final class Truth {
    private final Simulation simulation;
    private final MemoryDiary diary;
    private final Map<String, BigDecimal> before = new HashMap<>();

    Truth(Simulation simulation, MemoryDiary diary, AssetPair pair) {
        this.simulation = simulation;
        this.diary = diary;
        for (String asset : List.of(pair.base(), pair.quote())) {
            before.put(asset, total(asset));
        }
    }

    private BigDecimal total(String asset) {
        return simulation.account().free(asset).add(simulation.account().locked(asset));
    }

    /** What does not agree. */
    List<String> problems() {
        List<String> problems = new ArrayList<>(diary.crimes());
        diary.mismatches().forEach(each -> problems.add("mismatch: " + each));
        simulation.exchange().still(() -> {
            orders(problems);
            fills(problems);
            balances(problems);
            return null;
        });
        return problems;
    }

    private void orders(List<String> problems) {
        Map<String, Integer> perClientId = new HashMap<>();
        for (SimOrder order : simulation.exchange().orders(simulation.account().key(), each -> true)) {
            perClientId.merge(String.valueOf(order.wish().clientId()), 1, Integer::sum);
            Tracked ours = diary.named(order.wish().clientId(), null).orElse(null);
            if (ours == null) {
                problems.add("the venue has order " + order.wish().clientId() + " and we do not");
            } else if (!same(order.status(), ours.order().status())) {
                problems.add(ours.wireId() + " is " + order.status() + " there and "
                        + ours.order().status() + " here");
            } else if (!sameTerms(order, ours.order())) {
                problems.add(ours.wireId() + " is " + order.quantity() + " at " + order.price() + " there and "
                        + ours.order().quantity() + " at " + ours.order().price() + " here");
            }
        }
        perClientId.forEach((id, count) -> {
            if (count > 1) {
                problems.add("order " + id + " is there " + count + " times");
            }
        });
        for (Tracked ours : diary.all()) {
            boolean gone = !perClientId.containsKey(ours.wireId());
            if (gone && ours.order().status() != OrderStatus.REJECTED) {
                problems.add(ours.wireId() + " is " + ours.order().status() + " here and unknown there");
            }
        }
    }

    private static boolean same(SimOrder.Status there, OrderStatus here) {
        return switch (there) {
            case NEW -> here == OrderStatus.NEW;
            case PARTIALLY_FILLED -> here == OrderStatus.PARTIALLY_FILLED;
            case FILLED -> here == OrderStatus.FILLED;
            case CANCELED, EXPIRED -> here == OrderStatus.CANCELED || here == OrderStatus.EXPIRED;
        };
    }

    private static boolean sameTerms(SimOrder there, Order here) {
        BigDecimal price = there.price();
        BigDecimal ours = here.price();
        return there.quantity().compareTo(here.quantity()) == 0
                && (price == null || ours == null || price.compareTo(ours) == 0);
    }

    private void fills(List<String> problems) {
        Map<String, VenueFill> ours = new HashMap<>();
        diary.fills().forEach(fill -> ours.put(fill.side() + " " + fill.venueTradeId(), fill));
        List<SimFill> theirs = simulation.exchange().fills(simulation.account().key(), each -> true);
        for (SimFill fill : theirs) {
            VenueFill known = ours.remove(tradeId(fill));
            if (known == null) {
                problems.add("fill " + tradeId(fill) + " is lost");
            } else if (known.quantity().compareTo(fill.quantity()) != 0
                    || known.fee().compareTo(fill.fee()) != 0) {
                problems.add("fill " + tradeId(fill) + " differs: " + known + " here, " + fill + " there");
            }
        }
        ours.keySet().forEach(id -> problems.add("fill " + id + " never happened"));
    }

    private String tradeId(SimFill fill) {
        return fill.side() + " " + simulation.venue().tradeId(fill);
    }

    private void balances(List<String> problems) {
        if (simulation.exchange().terms().futures()) {
            return;
        }
        Map<String, BigDecimal> expected = new HashMap<>(before);
        for (VenueFill fill : diary.fills()) {
            BigDecimal sign = fill.side() == Side.BUY ? BigDecimal.ONE : BigDecimal.ONE.negate();
            expected.merge(fill.pair().base(), fill.quantity().multiply(sign), BigDecimal::add);
            expected.merge(
                    fill.pair().quote(),
                    fill.quantity().multiply(fill.price()).multiply(sign).negate(),
                    BigDecimal::add);
            expected.merge(fill.feeAsset(), fill.fee().negate(), BigDecimal::add);
        }
        expected.forEach((asset, amount) -> {
            if (amount.compareTo(total(asset)) != 0) {
                problems.add(asset + ": " + amount.toPlainString() + " by our fills, "
                        + total(asset).toPlainString() + " there");
            }
        });
    }
}
