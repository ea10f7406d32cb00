package org.grekko.execution.domain.arbitrage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.grekko.execution.domain.BookWalk;
import org.grekko.market.BookSnapshot;
import org.grekko.shared.Side;

/** One step of a way round: what goes in becomes the other asset of a market, less the fee, in whole lots. */
record TriangleLeg(ArbitrageMarket market, Side side) {
    /** What was traded and what came out of it. */
    record Step(BigDecimal quantity, BigDecimal notional, BigDecimal spent, BigDecimal received) {}

    String from() {
        return side == Side.BUY
                ? market.book().pair().quote()
                : market.book().pair().base();
    }

    String to() {
        return side == Side.BUY
                ? market.book().pair().base()
                : market.book().pair().quote();
    }

    List<BookSnapshot.Level> levels() {
        return side == Side.BUY ? market.book().asks() : market.book().bids();
    }

    /** What comes out per unit that goes in at a level, after the fee. */
    BigDecimal rate(BookSnapshot.Level level) {
        BigDecimal kept = BigDecimal.ONE.subtract(market.fee());
        return side == Side.BUY
                ? kept.divide(level.price(), MathContext.DECIMAL128)
                : level.price().multiply(kept);
    }

    /** How much goes into a level until it is gone. */
    BigDecimal room(BookSnapshot.Level level) {
        return side == Side.BUY ? level.size().multiply(level.price()) : level.size();
    }

    /** Takes as many whole lots as the amount pays for. */
    Step take(BigDecimal amount) {
        BigDecimal kept = BigDecimal.ONE.subtract(market.fee());
        BigDecimal lot = market.lot();
        BigDecimal quantity = side == Side.BUY
                ? BookWalk.within(levels(), amount, lot)
                : BookWalk.floor(amount.min(BookWalk.depth(levels())), lot);
        BigDecimal notional = BookWalk.notional(levels(), quantity);
        return side == Side.BUY
                ? new Step(quantity, notional, notional, quantity.multiply(kept))
                : new Step(quantity, notional, quantity, notional.multiply(kept));
    }

    /** What the best price alone would make of an amount, without a fee. */
    BigDecimal atBest(BigDecimal amount) {
        BigDecimal best = levels().get(0).price();
        return side == Side.BUY ? amount.divide(best, 18, RoundingMode.DOWN) : amount.multiply(best);
    }
}
