package org.grekko.portfolio.domain.lots;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * The open lots of a portfolio, first in, first out, for long and short alike. What goes the other way closes the oldest
 * lots first and opens the rest. Quantities, costs and proceeds are exact; a fee that is parted is rounded to 18 digits and
 * its last part takes what is left, so that parts always sum to it. Not safe for several threads at once.
 */
public final class FifoLots {
    /** How many lots may be open at a time; a portfolio with more is refused rather than cut. */
    public static final int MOST_OPEN = 200_000;

    private static final int SCALE = 18;

    private final SortedMap<AssetPair, Deque<OpenLot>> lots = new TreeMap<>();
    private int open;

    /**
     * What a move did.
     *
     * @param closed what it closed, the oldest first; may be empty
     * @param opened the lot that it opened; null when it only closed
     */
    public record Step(List<ClosedLot> closed, @Nullable OpenLot opened) {}

    /**
     * Takes a move.
     *
     * @throws TooManyLots when more lots would be open than can be kept
     */
    public Step apply(LotMove move) {
        Deque<OpenLot> queue = lots.computeIfAbsent(move.pair(), pair -> new ArrayDeque<>());
        List<ClosedLot> closed = new ArrayList<>();
        BigDecimal left = move.quantity();
        BigDecimal feeLeft = move.fee();
        while (left.signum() != 0 && !queue.isEmpty() && opposes(queue.getFirst(), left)) {
            OpenLot lot = queue.removeFirst();
            BigDecimal taken = left.abs().min(lot.quantity().abs());
            BigDecimal entryFee = share(lot.fees(), taken, lot.quantity().abs());
            BigDecimal exitFee = share(feeLeft, taken, left.abs());
            closed.add(ClosedLot.of(lot, move, taken, entryFee.add(exitFee)));
            BigDecimal signed = lot.quantity().signum() > 0 ? taken : taken.negate();
            left = left.add(signed);
            feeLeft = feeLeft.subtract(exitFee);
            OpenLot rest = lot.less(signed, entryFee);
            if (rest.quantity().signum() == 0) {
                open--;
            } else {
                queue.addFirst(rest);
            }
        }
        return new Step(closed, left.signum() == 0 ? null : opened(queue, move, left, feeLeft));
    }

    private OpenLot opened(Deque<OpenLot> queue, LotMove move, BigDecimal quantity, BigDecimal fee) {
        if (open >= MOST_OPEN) {
            throw new TooManyLots();
        }
        OpenLot lot =
                new OpenLot(move.pair(), quantity, move.price(), fee, move.agentId(), move.at(), move.referenceId());
        queue.addLast(lot);
        open++;
        return lot;
    }

    private static boolean opposes(OpenLot lot, BigDecimal quantity) {
        return lot.quantity().signum() != quantity.signum();
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole) {
        return part.compareTo(whole) == 0
                ? amount
                : amount.multiply(part).divide(whole, MathContext.DECIMAL128).setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** All open lots, by pair, the oldest of a pair first. */
    public List<OpenLot> open() {
        return lots.values().stream().flatMap(Deque::stream).toList();
    }

    /** What is held of the pair: the sum of its open lots. */
    public BigDecimal quantity(AssetPair pair) {
        return lots.getOrDefault(pair, new ArrayDeque<>()).stream()
                .map(OpenLot::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** More lots are open than can be kept in memory. */
    public static final class TooManyLots extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooManyLots() {
            super("more than " + MOST_OPEN + " lots are open at the same time");
        }
    }
}
