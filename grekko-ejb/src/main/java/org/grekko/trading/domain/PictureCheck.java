package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grekko.execution.domain.Order;
import org.grekko.portfolio.domain.PositionState;
import org.jspecify.annotations.Nullable;

/** Compares a picture of a portfolio with another one: cash, positions and working orders. Marks may differ. */
public final class PictureCheck {
    /** Rows keep 18 decimals, memory all of them. */
    private static final BigDecimal ROUNDING = new BigDecimal("1e-12");

    private PictureCheck() {}

    /**
     * The first difference.
     *
     * @param held the picture in memory
     * @param stored the picture out of the rows
     * @return in words; empty when they agree
     */
    public static Optional<String> difference(Desk held, Desk stored) {
        return first(
                        "cash",
                        Map.of("", held.book().cash()),
                        Map.of("", stored.book().cash()))
                .or(() -> first("position", positions(held), positions(stored)))
                .or(() -> first("open order", orders(held), orders(stored)));
    }

    private static Map<String, BigDecimal> positions(Desk desk) {
        return desk.book().positions().values().stream()
                .filter(each -> each.quantity().abs().compareTo(ROUNDING) > 0)
                .collect(Collectors.toMap(each -> each.pair().toString(), PositionState::quantity));
    }

    private static Map<String, BigDecimal> orders(Desk desk) {
        Function<Order, String> name = each -> each.id() + " " + each.status();
        return desk.working().stream().collect(Collectors.toMap(name, Order::remaining));
    }

    private static Optional<String> first(String what, Map<String, BigDecimal> held, Map<String, BigDecimal> stored) {
        TreeMap<String, BigDecimal> all = new TreeMap<>(held);
        stored.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(each -> differ(held.get(each), stored.get(each)))
                .findFirst()
                .map(each ->
                        what + " " + each + ": " + held.get(each) + " in memory, " + stored.get(each) + " in the rows");
    }

    private static boolean differ(@Nullable BigDecimal held, @Nullable BigDecimal stored) {
        return held == null || stored == null || held.subtract(stored).abs().compareTo(ROUNDING) > 0;
    }
}
