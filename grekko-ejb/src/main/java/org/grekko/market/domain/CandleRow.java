package org.grekko.market.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.grekko.market.Candle;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a file says: a candle, or the reason why it is none. Exactly one of the two is null.
 *
 * @param candle the candle of a good row
 * @param refusal what is wrong with a bad row, fit for a user
 */
record CandleRow(@Nullable Candle candle, @Nullable String refusal) {
    /** Earlier times are taken for mistakes, such as a zero that was meant as "unknown". */
    static final Instant MIN_TIME = Instant.parse("1971-01-01T00:00:00Z");

    /** Prices outside of this range are taken for mistakes; they would not fit the ledger's numbers. */
    static final double MIN_PRICE = 1e-12;

    static final double MAX_PRICE = 1e12;
    static final double MAX_VOLUME = 1e18;

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

    /**
     * Reads one row.
     *
     * @param line the text
     * @param layout where the values stand
     * @param notAfter a bar cannot start later than this
     * @return the candle or the refusal
     */
    static CandleRow read(String line, CandleLayout layout, Instant notAfter) {
        String[] cells = CandleLayout.split(line);
        if (cells.length != layout.columns()) {
            return refused("has " + cells.length + " columns instead of " + layout.columns());
        }
        Optional<Instant> time = BarTime.parse(cells[layout.positions().get(0)]);
        if (time.isEmpty()) {
            return refused("time is neither ISO 8601 nor seconds, milliseconds or microseconds since 1970");
        }
        if (time.get().isBefore(MIN_TIME) || time.get().isAfter(notAfter)) {
            return refused("time is before 1971 or in the future");
        }
        double[] values = new double[CandleLayout.NAMES.size()];
        for (int i = 1; i < values.length; i++) {
            String cell = cells[layout.positions().get(i)];
            String wrong = NUMBER.matcher(cell).matches() ? null : "is not a number";
            if (wrong == null) {
                values[i] = Double.parseDouble(cell);
                wrong = i < 5 ? wrongPrice(values[i]) : wrongVolume(values[i]);
            }
            if (wrong != null) {
                return refused(CandleLayout.NAMES.get(i) + " " + wrong);
            }
        }
        return shaped(new Candle(time.get(), values[1], values[2], values[3], values[4], values[5]));
    }

    private static CandleRow shaped(Candle candle) {
        if (candle.high() < candle.low()) {
            return refused("high " + candle.high() + " is below low " + candle.low());
        }
        if (candle.open() < candle.low() || candle.open() > candle.high()) {
            return refused("open " + candle.open() + " is outside of low to high");
        }
        if (candle.close() < candle.low() || candle.close() > candle.high()) {
            return refused("close " + candle.close() + " is outside of low to high");
        }
        return new CandleRow(candle, null);
    }

    private static @Nullable String wrongPrice(double price) {
        if (price <= 0) {
            return "is zero or negative";
        }
        return price < MIN_PRICE || price > MAX_PRICE ? "is outside of 1e-12 to 1e12" : null;
    }

    private static @Nullable String wrongVolume(double volume) {
        if (volume < 0) {
            return "is negative";
        }
        return volume > MAX_VOLUME ? "is above 1e18" : null;
    }

    static CandleRow refused(String reason) {
        return new CandleRow(null, reason);
    }
}
