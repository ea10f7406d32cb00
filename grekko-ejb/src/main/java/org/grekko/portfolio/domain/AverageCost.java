package org.grekko.portfolio.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.UUID;
import org.grekko.execution.event.OrderFilled;
import org.grekko.shared.Ids;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Average-cost arithmetic of positions, long and short, flips included. */
final class AverageCost {
    private static final int SCALE = 18;

    private AverageCost() {}

    /** A position after a fill, and what the fill closed. */
    record Step(PositionState position, @Nullable RoundTrip closed) {}

    /** Applies a fill; what it realises is what the venue told, or null when it is to be reckoned. */
    static Step apply(PositionState before, OrderFilled fill, @Nullable BigDecimal told, Ids ids) {
        BigDecimal signed =
                fill.side() == Side.BUY ? fill.quantity() : fill.quantity().negate();
        boolean enlarges = before.quantity().signum() == 0 || before.quantity().signum() == signed.signum();
        if (enlarges) {
            return new Step(enlarged(before, fill, signed, fill.fee()), null);
        }
        BigDecimal closing = before.quantity().abs().min(fill.quantity());
        BigDecimal exitFee = share(fill.fee(), closing, fill.quantity());
        BigDecimal gain = told == null ? gain(before, fill.price(), closing) : told;
        RoundTrip closed = roundTrip(before, fill, new Part(closing, gain, exitFee), ids.next());
        PositionState rest = reduced(before, fill, closing, gain);
        BigDecimal beyond = fill.quantity().subtract(closing);
        if (beyond.signum() == 0) {
            return new Step(rest, closed);
        }
        BigDecimal opened = signed.signum() > 0 ? beyond : beyond.negate();
        return new Step(enlarged(rest, fill, opened, fill.fee().subtract(exitFee)), closed);
    }

    private static PositionState enlarged(PositionState before, OrderFilled fill, BigDecimal signed, BigDecimal fee) {
        BigDecimal quantity = before.quantity().add(signed);
        BigDecimal cost = before.averagePrice()
                .multiply(before.quantity().abs())
                .add(fill.price().multiply(signed.abs()));
        boolean opens = before.quantity().signum() == 0;
        return new PositionState(
                before.pair(),
                quantity,
                cost.divide(quantity.abs(), SCALE, RoundingMode.HALF_UP),
                before.realizedPnl(),
                before.entryFees().add(fee),
                fill.price(),
                opens ? fill.agentId() : before.agentId(),
                opens ? fill.occurredAt() : before.openedAt());
    }

    private static PositionState reduced(PositionState before, OrderFilled fill, BigDecimal closing, BigDecimal gain) {
        BigDecimal left = before.quantity().abs().subtract(closing);
        BigDecimal realized = before.realizedPnl().add(gain);
        if (left.signum() == 0) {
            BigDecimal zero = BigDecimal.ZERO;
            return new PositionState(before.pair(), zero, zero, realized, zero, fill.price(), null, null);
        }
        BigDecimal feesLeft = before.entryFees()
                .subtract(share(before.entryFees(), closing, before.quantity().abs()));
        return new PositionState(
                before.pair(),
                before.quantity().signum() > 0 ? left : left.negate(),
                before.averagePrice(),
                realized,
                feesLeft,
                fill.price(),
                before.agentId(),
                before.openedAt());
    }

    /** What a fill closes: how much, what it gains and what it is charged for. */
    private record Part(BigDecimal quantity, BigDecimal gain, BigDecimal exitFee) {}

    private static RoundTrip roundTrip(PositionState before, OrderFilled fill, Part part, UUID id) {
        BigDecimal closing = part.quantity();
        BigDecimal fees = part.exitFee()
                .add(share(before.entryFees(), closing, before.quantity().abs()));
        return new RoundTrip(
                id,
                before.pair(),
                before.agentId(),
                before.quantity().signum() > 0 ? "LONG" : "SHORT",
                closing,
                before.averagePrice(),
                fill.price(),
                part.gain().subtract(fees),
                fees,
                Objects.requireNonNull(before.openedAt(), "an open position knows when it was opened"),
                fill.occurredAt());
    }

    private static BigDecimal gain(PositionState before, BigDecimal price, BigDecimal closing) {
        BigDecimal move = price.subtract(before.averagePrice());
        BigDecimal gain = before.quantity().signum() > 0 ? move : move.negate();
        return gain.multiply(closing).setScale(SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole) {
        return part.compareTo(whole) == 0
                ? amount
                : amount.multiply(part).divide(whole, MathContext.DECIMAL128).setScale(SCALE, RoundingMode.HALF_UP);
    }
}
