package org.grekko.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

class ParentProgressTest {
    private static final Instant BEGUN = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void theNextPartOfATwapIsDueByTheClock() {
        ParentProgress progress = ParentProgress.of(parent("TWAP", 60, 2, "RUNNING"), List.of());
        assertThat(progress.nextAt()).isEqualTo(BEGUN.plusSeconds(120));
    }

    @Test
    void nothingIsDueOfAnIcebergOfAnEndedOrderOrAfterTheLastPart() {
        assertThat(ParentProgress.of(parent("ICEBERG", 0, 1, "RUNNING"), List.of())
                        .nextAt())
                .isNull();
        assertThat(ParentProgress.of(parent("TWAP", 60, 2, "CANCELED"), List.of())
                        .nextAt())
                .isNull();
        assertThat(ParentProgress.of(parent("TWAP", 60, 4, "RUNNING"), List.of())
                        .nextAt())
                .isNull();
    }

    @Test
    void aPartThatExecutedNothingCountsAsPlacedAndMovesNoPrice() {
        ParentProgress progress = ParentProgress.of(
                parent("TWAP", 60, 2, "RUNNING"),
                List.of(
                        new ParentProgress.Part(new BigDecimal("0.2"), new BigDecimal("100")),
                        new ParentProgress.Part(BigDecimal.ZERO, null)));
        assertThat(progress.children()).isEqualTo(2);
        assertThat(progress.filled()).isEqualByComparingTo("0.2");
        assertThat(progress.averagePrice()).isEqualByComparingTo("100");
    }

    @Test
    void theAveragePriceTimesTheFilledQuantityIsWhatThePartsCostInAnyOrder() {
        for (long seed = 1; seed <= 300; seed++) {
            Random dice = new Random(seed * 0x9E3779B97F4A7C15L);
            List<ParentProgress.Part> parts = new ArrayList<>();
            BigDecimal cost = BigDecimal.ZERO;
            for (int i = 1 + dice.nextInt(30); i > 0; i--) {
                BigDecimal filled = BigDecimal.valueOf(1 + dice.nextInt(10_000), 4);
                BigDecimal price = BigDecimal.valueOf(1 + dice.nextInt(10_000_000), 2);
                parts.add(new ParentProgress.Part(filled, price));
                cost = cost.add(filled.multiply(price));
            }
            ParentProgress progress = ParentProgress.of(parent("VWAP", 1, 1, "RUNNING"), parts);
            Collections.shuffle(parts, dice);
            assertThat(ParentProgress.of(parent("VWAP", 1, 1, "RUNNING"), parts))
                    .as("seed " + seed)
                    .isEqualTo(progress);
            BigDecimal average = Objects.requireNonNull(progress.averagePrice(), "seed " + seed);
            assertThat(average.multiply(progress.filled()).setScale(8, RoundingMode.HALF_UP))
                    .as("seed " + seed)
                    .isEqualByComparingTo(cost);
        }
    }

    private static ParentOrder parent(String kind, long seconds, int next, String status) {
        return new ParentOrder(
                new UUID(1, 1),
                new UUID(2, 2),
                "PAPER",
                AssetPair.of("BTC/USD"),
                Side.BUY,
                kind,
                BigDecimal.ONE,
                null,
                Collections.nCopies(4, new BigDecimal("0.25")),
                seconds,
                next,
                status,
                "",
                "test",
                BEGUN,
                BEGUN);
    }
}
