package org.grekko.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import org.grekko.market.Candle;

/** A candle with its numbers as decimals. */
public record CandleJson(
        Instant time, BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close, BigDecimal volume) {
    static CandleJson of(Candle candle) {
        return new CandleJson(
                candle.time(),
                BigDecimal.valueOf(candle.open()),
                BigDecimal.valueOf(candle.high()),
                BigDecimal.valueOf(candle.low()),
                BigDecimal.valueOf(candle.close()),
                BigDecimal.valueOf(candle.volume()));
    }
}
