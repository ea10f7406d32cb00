package org.grekko.market.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.grekko.market.Candle;
import org.grekko.market.ImportResult;
import org.junit.jupiter.api.Test;

/** What is exported can be imported again and is the same. */
class CandleExportTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    @Test
    void aLineHasTheTwelveColumnsOfBinance() {
        Candle candle = new Candle(START, 60000.5, 61000, 59999.99, 60500, 0.00001234);
        assertThat(CandleExport.csv(List.of(candle), new BarLength(3_600)))
                .isEqualTo("1767571200000,60000.5,61000.0,59999.99,60500.0,0.00001234,1767574799999,,,,,\n");
    }

    @Test
    void theImportReadsEveryFileBackAsItWas() throws IOException {
        for (long seed = 1; seed <= 50; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            List<Candle> candles = new ArrayList<>();
            for (int bar = 0; bar < 200; bar++) {
                double low = price(dice.nextDouble(0.000001, 90_000));
                double high = price(low * dice.nextDouble(1, 1.5)) + 0.001;
                candles.add(new Candle(START.plusSeconds(60L * bar), low, high, low, high, dice.nextDouble(0, 1e6)));
            }
            byte[] file = CandleExport.csv(candles, new BarLength(60)).getBytes(StandardCharsets.UTF_8);
            List<Candle> read = new ArrayList<>();
            ImportResult result =
                    CandleCsv.read(new ByteArrayInputStream(file), START.plusSeconds(1_000_000), read::addAll);
            assertThat(result.rejected()).as("seed %s", seed).isEmpty();
            assertThat(read).as("seed %s", seed).isEqualTo(candles);
        }
    }

    private static double price(double raw) {
        return BigDecimal.valueOf(raw).setScale(8, RoundingMode.UP).doubleValue();
    }
}
