package org.grekko.trading;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.grekko.execution.VenueFill;
import org.grekko.execution.domain.Order;

/** Names of the fills that this node has booked of late, so that a sweep need not ask the books about each of them. */
final class BookedFills {
    private final int most;
    private final Set<String> names = new LinkedHashSet<>();

    /** A memory of so many names; the oldest are forgotten first. */
    BookedFills(int most) {
        this.most = most;
    }

    /** Notes the fills that an order had from its placement, if the books have all of them. */
    void placed(Order order, List<VenueFill> fills) {
        BigDecimal told = fills.stream().map(VenueFill::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (order.filledQuantity().compareTo(told) == 0) {
            fills.forEach(this::booked);
        }
    }

    /** Notes a fill that the books have. */
    synchronized void booked(VenueFill fill) {
        names.add(fill.name());
        if (names.size() > most) {
            names.remove(names.iterator().next());
        }
    }

    /** Those that are not known to be booked, in their order. */
    synchronized List<VenueFill> without(List<VenueFill> fills) {
        return fills.stream().filter(fill -> !names.contains(fill.name())).toList();
    }
}
