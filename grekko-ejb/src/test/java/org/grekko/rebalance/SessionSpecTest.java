package org.grekko.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.model.domain.Models;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.model.domain.regime.MarketTrend;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.model.domain.regime.VolatilityRegime;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

/** What a session runs, as it is kept, and what its orders are called. */
class SessionSpecTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");
    private static final AssetPair SPY = AssetPair.of("SPY/USD");

    private static SessionSpec spec() {
        return new SessionSpec(
                "SIMULATED",
                "4h",
                "1m",
                new BigDecimal("100000"),
                BigDecimal.TEN,
                new BigDecimal("5"),
                0.01,
                List.of(new SessionSpec.Market(BTC, AssetClass.CRYPTO), new SessionSpec.Market(SPY, AssetClass.EQUITY)),
                List.of(new SessionSpec.OfModel(
                        new UUID(1, 2),
                        "trend 1.0.0",
                        "sma-cross",
                        new TreeMap<>(Map.of("fast", 20.0, "slow", 50.0)),
                        List.of(BTC, SPY),
                        0.25,
                        new RegimeFactors(
                                Map.of(),
                                Map.of(VolatilityRegime.HIGH, 0.5),
                                Map.of(MarketTrend.BEAR, 0.0),
                                Map.of()))),
                null,
                new SessionSpec.Reference(BTC, 200));
    }

    @Test
    void isReadAsItWasWritten() {
        SessionSpec read = Packed.unpack(Packed.pack(spec()), new TypeReference<>() {});
        assertThat(read).usingRecursiveComparison().isEqualTo(spec());
    }

    @Test
    void sessionsBegunWithoutFactorsCutNothing() {
        Map<String, Object> old = Packed.unpack(Packed.pack(spec()), new TypeReference<>() {});
        for (Object each : (List<?>) Objects.requireNonNull(old.get("models"))) {
            ((Map<?, ?>) each).remove("factors");
        }
        SessionSpec read = Packed.unpack(Packed.pack(old), new TypeReference<>() {});
        assertThat(read.models().get(0).factors()).isEqualTo(RegimeFactors.NONE);
    }

    @Test
    void isThePortfolioOfABacktest() {
        PortfolioConfig config = spec().config(new Models(Models.builtIn()));
        assertThat(config.pairs()).containsExactly(BTC, SPY);
        assertThat(config.models().get(0).budget().factors())
                .isEqualTo(spec().models().get(0).factors());
        assertThat(config.step().seconds()).isEqualTo(14_400);
        assertThat(config.markets().get(0).hours())
                .as("crypto trades at all hours")
                .isNull();
        assertThat(config.markets().get(1).hours()).as("equities have hours").isNotNull();
        assertThat(SessionRequests.warmUp(config))
                .as("the average of the regime and a margin")
                .isEqualTo(205);
    }

    @Test
    void ordersOfAllSessionsBoundariesAndMarketsHaveNamesOfTheirOwn() {
        Random dice = new Random(7);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            UUID session = new UUID(dice.nextLong(), dice.nextLong());
            Instant boundary = Instant.ofEpochSecond(1_700_000_000L + dice.nextInt(1_000_000) * 5L);
            String name = BoundaryPlacing.clientOrderId(session, boundary, dice.nextInt(50));
            assertThat(name).matches("[A-Za-z0-9_-]{1,36}");
            assertThat(names.add(name)).as(name).isTrue();
        }
        UUID session = new UUID(3, 4);
        Instant boundary = Instant.parse("2026-11-21T20:00:00Z");
        assertThat(BoundaryPlacing.clientOrderId(session, boundary, 1))
                .isEqualTo(BoundaryPlacing.clientOrderId(session, boundary, 1))
                .isNotEqualTo(BoundaryPlacing.clientOrderId(session, boundary, 2));
    }
}
