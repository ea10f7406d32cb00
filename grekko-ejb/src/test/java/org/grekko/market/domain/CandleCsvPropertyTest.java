package org.grekko.market.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.grekko.market.Candle;
import org.grekko.market.ImportResult;
import org.grekko.market.ImportResult.Rejection;
import org.junit.jupiter.api.Test;

class CandleCsvPropertyTest {
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant NOT_AFTER = Instant.parse("2026-12-01T00:00:00Z");
    private static final String[] GARBAGE = {
        "", "NaN", "-1", "Infinity", "1e400", "'; drop table candle; --", "<script>", "\u0000", "1,5", "0", "\"", "−3"
    };

    @Test
    void brokenRowsAreNamedExactlyAndGoodOnesComeThroughUnchanged() throws IOException {
        for (long seed = 1; seed <= 300; seed++) {
            Random dice = new Random(seed);
            StringBuilder text = new StringBuilder("time,open,high,low,close,volume\n");
            List<Candle> good = new ArrayList<>();
            List<Integer> broken = new ArrayList<>();
            int rows = dice.nextInt(200);
            for (int i = 0; i < rows; i++) {
                Candle candle = candle(dice, i);
                String[] cells = cells(candle);
                if (dice.nextInt(4) == 0) {
                    cells[dice.nextInt(cells.length - 1)] = GARBAGE[dice.nextInt(GARBAGE.length)];
                    broken.add(i + 2);
                } else {
                    good.add(candle);
                }
                text.append(String.join(",", cells)).append(dice.nextBoolean() ? "\n" : "\r\n");
            }
            List<Candle> read = new ArrayList<>();
            ImportResult result = read(text.toString(), read);
            assertThat(read).as("seed %d", seed).isEqualTo(good);
            assertThat(result.rejected().stream().map(Rejection::line))
                    .as("seed %d", seed)
                    .isEqualTo(broken);
        }
    }

    @Test
    void pureGarbageNeverThrowsAndWhateverIsReadIsAWellFormedCandle() throws IOException {
        String alphabet = "0123456789.,-+eE\n\r\":TZ /NaInf\u00e9\u0000";
        for (long seed = 1; seed <= 2_000; seed++) {
            Random dice = new Random(seed);
            StringBuilder text = new StringBuilder(dice.nextBoolean() ? "time,open,high,low,close,volume\n" : "");
            int length = dice.nextInt(600);
            for (int i = 0; i < length; i++) {
                text.append(
                        dice.nextInt(12) == 0
                                ? "2020-01-01T00:00:00Z,1,1,1,1,1\n"
                                : String.valueOf(alphabet.charAt(dice.nextInt(alphabet.length()))));
            }
            List<Candle> read = new ArrayList<>();
            ImportResult result = read(text.toString(), read);
            assertThat(result.rows()).as("seed %d", seed).isEqualTo(read.size());
            assertThat(read).as("seed %d", seed).allMatch(CandleCsvPropertyTest::wellFormed);
        }
    }

    private static boolean wellFormed(Candle candle) {
        return candle.low() > 0
                && candle.low() <= Math.min(candle.open(), candle.close())
                && candle.high() >= Math.max(candle.open(), candle.close())
                && Double.isFinite(candle.high())
                && candle.volume() >= 0;
    }

    private static ImportResult read(String text, List<Candle> sink) throws IOException {
        return CandleCsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), NOT_AFTER, sink::addAll);
    }

    private static Candle candle(Random dice, int index) {
        double open = 1 + dice.nextDouble() * 1e5;
        double close = 1 + dice.nextDouble() * 1e5;
        double high = Math.max(open, close) * (1 + dice.nextDouble());
        double low = Math.min(open, close) * (0.01 + 0.99 * dice.nextDouble());
        return new Candle(START.plusSeconds(60L * index), open, high, low, close, dice.nextDouble() * 1e6);
    }

    /** The volume comes last and stays whole, so that a garbage cell always breaks a price or the time. */
    private static String[] cells(Candle candle) {
        return new String[] {
            candle.time().toString(),
            Double.toString(candle.open()),
            Double.toString(candle.high()),
            Double.toString(candle.low()),
            Double.toString(candle.close()),
            Double.toString(candle.volume())
        };
    }
}
