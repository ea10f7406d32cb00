package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.grekko.market.BookSnapshot;

/** What taking levels from the top of one side of a book costs or brings; levels come best first. Exact decimals. */
public final class BookWalk {
    private BookWalk() {}

    /** Everything that rests on the side, in the base asset. */
    public static BigDecimal depth(List<BookSnapshot.Level> levels) {
        return levels.stream().map(BookSnapshot.Level::size).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Price times quantity of taking so much.
     *
     * @param levels one side, best first
     * @param quantity in the base asset, zero or positive
     * @throws IllegalArgumentException when the side holds less
     */
    public static BigDecimal notional(List<BookSnapshot.Level> levels, BigDecimal quantity) {
        BigDecimal rest = quantity;
        BigDecimal notional = BigDecimal.ZERO;
        for (BookSnapshot.Level level : levels) {
            BigDecimal part = rest.min(level.size());
            notional = notional.add(part.multiply(level.price()));
            rest = rest.subtract(part);
        }
        if (rest.signum() > 0) {
            throw new IllegalArgumentException("the book holds " + depth(levels) + ", less than " + quantity);
        }
        return notional;
    }

    /** Price of the last level that taking so much touches; the best price for nothing. */
    public static BigDecimal worst(List<BookSnapshot.Level> levels, BigDecimal quantity) {
        BigDecimal rest = quantity;
        BigDecimal worst = levels.get(0).price();
        for (BookSnapshot.Level level : levels) {
            if (rest.signum() <= 0) {
                break;
            }
            worst = level.price();
            rest = rest.subtract(level.size());
        }
        return worst;
    }

    /**
     * The largest quantity whose notional is within a budget, at most the depth.
     *
     * @param budget in the quote asset
     * @param lot the quantity is a whole multiple of this
     */
    public static BigDecimal within(List<BookSnapshot.Level> levels, BigDecimal budget, BigDecimal lot) {
        BigDecimal rest = budget;
        BigDecimal quantity = BigDecimal.ZERO;
        for (BookSnapshot.Level level : levels) {
            BigDecimal whole = level.size().multiply(level.price());
            if (whole.compareTo(rest) > 0) {
                // 36 decimals lie far below any lot, so that cutting them never costs one.
                return floor(quantity.add(rest.divide(level.price(), 36, RoundingMode.DOWN)), lot);
            }
            quantity = quantity.add(level.size());
            rest = rest.subtract(whole);
        }
        return floor(quantity, lot);
    }

    /** The smallest whole number of lots whose notional is at least that much; a lot too many when the side ends before. */
    public static BigDecimal reaching(List<BookSnapshot.Level> levels, BigDecimal notional, BigDecimal lot) {
        BigDecimal below = within(levels, notional, lot);
        return notional(levels, below).compareTo(notional) >= 0 ? below : below.add(lot);
    }

    /** The quantity in whole lots, rounded down. */
    public static BigDecimal floor(BigDecimal quantity, BigDecimal lot) {
        return quantity.divide(lot, 0, RoundingMode.FLOOR).multiply(lot);
    }

    /** The quantity in whole lots, rounded up. */
    public static BigDecimal ceiling(BigDecimal quantity, BigDecimal lot) {
        return quantity.divide(lot, 0, RoundingMode.CEILING).multiply(lot);
    }

    /** The smallest quantity that is whole in both lots. */
    public static BigDecimal commonLot(BigDecimal one, BigDecimal other) {
        int scale = Math.max(0, Math.max(one.scale(), other.scale()));
        BigInteger first = one.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        BigInteger second = other.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        return new BigDecimal(first.divide(first.gcd(second)).multiply(second), scale);
    }
}
