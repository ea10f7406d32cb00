package org.grekko.market.domain;

import java.math.BigDecimal;
import java.util.List;
import org.grekko.market.Candle;

/**
 * Writes candles as Binance writes its public data: no header, 12 columns, times in milliseconds. Columns that are not
 * kept here (quote volume, number of trades, taker volumes) are empty; {@link CandleCsv} reads it back as it was.
 */
public final class CandleExport {
    private static final String NOT_KEPT = ",,,,,\n";

    private CandleExport() {}

    /** One line a candle of that length. */
    public static String csv(List<Candle> candles, BarLength length) {
        StringBuilder text = new StringBuilder();
        for (Candle candle : candles) {
            long opened = candle.time().toEpochMilli();
            text.append(opened);
            for (double value :
                    new double[] {candle.open(), candle.high(), candle.low(), candle.close(), candle.volume()}) {
                text.append(',').append(BigDecimal.valueOf(value).toPlainString());
            }
            text.append(',').append(opened + length.seconds() * 1_000 - 1).append(NOT_KEPT);
        }
        return text.toString();
    }
}
