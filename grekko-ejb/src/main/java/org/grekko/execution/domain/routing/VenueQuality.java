package org.grekko.execution.domain.routing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * How well a venue executed.
 *
 * @param venue the venue
 * @param orders orders that are over
 * @param filledOrders those that were executed whole
 * @param fillRate executed quantity as a fraction of what was wanted, each order counting alike, 0 to 1
 * @param slippageBps how much worse than the arrival price, weighted by notional; negative is better; null when no
 *     order with an arrival price was executed
 * @param slippageP95Bps the same for the worst of twenty orders, each counting alike; null when none was executed
 * @param feesPaid fees by the asset that they were reckoned in
 * @param feeBps fees as basis points of the executed notional; null when nothing was executed
 * @param latencyP50Micros median from intent to accepted; null when no order was accepted
 * @param latencyP99Micros the same for the slowest of a hundred
 */
public record VenueQuality(
        String venue,
        int orders,
        int filledOrders,
        BigDecimal fillRate,
        @Nullable BigDecimal slippageBps,
        @Nullable BigDecimal slippageP95Bps,
        Map<String, BigDecimal> feesPaid,
        @Nullable BigDecimal feeBps,
        @Nullable Long latencyP50Micros,
        @Nullable Long latencyP99Micros) {
    private static final int SCALE = 4;
    private static final BigDecimal BPS = new BigDecimal("10000");

    public VenueQuality {
        feesPaid = Collections.unmodifiableMap(new TreeMap<>(feesPaid));
    }

    /** The quality of each venue, by name. */
    public static List<VenueQuality> byVenue(List<ExecutedOrder> orders) {
        Map<String, List<ExecutedOrder>> byVenue = new TreeMap<>();
        orders.forEach(each ->
                byVenue.computeIfAbsent(each.venue(), name -> new ArrayList<>()).add(each));
        List<VenueQuality> quality = new ArrayList<>();
        byVenue.forEach((venue, each) -> quality.add(of(venue, each)));
        return quality;
    }

    private static VenueQuality of(String venue, List<ExecutedOrder> orders) {
        int whole = 0;
        BigDecimal rates = BigDecimal.ZERO;
        for (ExecutedOrder order : orders) {
            whole += order.filled().compareTo(order.quantity()) >= 0 ? 1 : 0;
            rates = rates.add(order.filled().divide(order.quantity(), 18, RoundingMode.HALF_UP));
        }
        List<Long> latencies = orders.stream()
                .map(ExecutedOrder::latency)
                .filter(Objects::nonNull)
                .map(VenueQuality::micros)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new VenueQuality(
                venue,
                orders.size(),
                whole,
                rates.divide(BigDecimal.valueOf(orders.size()), SCALE, RoundingMode.HALF_UP),
                slippage(orders),
                percentile(slippages(orders), 95),
                paid(orders),
                fees(orders),
                percentile(latencies, 50),
                percentile(latencies, 99));
    }

    private static long micros(Duration latency) {
        return latency.toNanos() / 1_000;
    }

    /** The nearest rank. */
    private static <T> @Nullable T percentile(List<T> sorted, int percent) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    private static @Nullable BigDecimal slippage(List<ExecutedOrder> orders) {
        BigDecimal worse = BigDecimal.ZERO;
        BigDecimal base = BigDecimal.ZERO;
        for (ExecutedOrder order : orders) {
            if (order.averagePrice() != null && order.arrivalPrice() != null) {
                worse = worse.add(worse(order.side(), order.averagePrice(), order.arrivalPrice())
                        .multiply(order.filled()));
                base = base.add(order.arrivalPrice().multiply(order.filled()));
            }
        }
        return bps(worse, base);
    }

    private static BigDecimal worse(Side side, BigDecimal executed, BigDecimal arrival) {
        return side == Side.BUY ? executed.subtract(arrival) : arrival.subtract(executed);
    }

    /** Slippage of each executed order, the best first. */
    private static List<BigDecimal> slippages(List<ExecutedOrder> orders) {
        List<BigDecimal> each = new ArrayList<>();
        for (ExecutedOrder order : orders) {
            if (order.averagePrice() != null && order.arrivalPrice() != null) {
                BigDecimal bps =
                        bps(worse(order.side(), order.averagePrice(), order.arrivalPrice()), order.arrivalPrice());
                if (bps != null) {
                    each.add(bps);
                }
            }
        }
        each.sort(Comparator.naturalOrder());
        return each;
    }

    private static Map<String, BigDecimal> paid(List<ExecutedOrder> orders) {
        Map<String, BigDecimal> paid = new TreeMap<>();
        for (ExecutedOrder order : orders) {
            if (order.fees().signum() != 0) {
                paid.merge(order.quote(), order.fees(), BigDecimal::add);
            }
        }
        return paid;
    }

    private static @Nullable BigDecimal fees(List<ExecutedOrder> orders) {
        BigDecimal fees = BigDecimal.ZERO;
        BigDecimal base = BigDecimal.ZERO;
        for (ExecutedOrder order : orders) {
            if (order.averagePrice() != null) {
                fees = fees.add(order.fees());
                base = base.add(order.averagePrice().multiply(order.filled()));
            }
        }
        return bps(fees, base);
    }

    private static @Nullable BigDecimal bps(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.multiply(BPS).divide(whole, SCALE, RoundingMode.HALF_UP);
    }
}
