package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grekko.system.BreakerTalk.PATIENCE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Faults.Kind;
import org.grekko.lab.simulator.Faults.Point;
import org.grekko.lab.simulator.Faults.Rule;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.SystemClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A venue whose clock goes wrong and a market that goes wild against its own last minutes: each stops what it should
 * stop, says what was measured and when it is over, and people resume. The limits are those of the beginning.
 */
@SuppressWarnings("NullAway.Init")
class MarketBreakersIT {
    private static final String PAIR = "BTC/USDT";
    private static final long WRONG_MILLIS = 1_500;
    private static final double WILD = 60;
    /** The baseline takes eleven minutes of bars. */
    private static final Duration BASELINE = Duration.ofMinutes(14);

    private final Faults faults = new Faults(1, List.of());
    private GrekkoProcess grekko;
    private Simulation venue;
    private String portfolio;

    @Test
    @EnabledIfSystemProperty(
            named = "grekko.nightly",
            matches = "true",
            disabledReason = "watches a market for a quarter of an hour; --nightly")
    void aClockThatIsWrongAndAMarketThatGoesWildStopTrading(@TempDir Path data)
            throws IOException, InterruptedException {
        try (Simulation simulation = new Simulation(Venues.BINANCE, 0, faults, new SystemClock()).crowd(5, 20)) {
            venue = simulation;
            grekko = GrekkoProcess.start(
                    data,
                    "paper",
                    Map.of(
                            "grekko.venue.binance.url",
                            venue.address().toString(),
                            "grekko.feed",
                            "binance",
                            "grekko.feed.pairs",
                            PAIR,
                            "grekko.risk.venue-seconds",
                            "5"));
            try {
                talk().join();
                portfolio = VenueBooks.account(rest(), venue);
                aVenueWhoseClockIsWrongIsStopped();
                aMarketThatGoesWildIsStopped();
                assertThat(rest().get("/audit/verify").get("ok").asBoolean()).isTrue();
            } finally {
                grekko.close();
            }
        }
    }

    /** Its clock is set ahead, by less than makes it refuse our requests. */
    private void aVenueWhoseClockIsWrongIsStopped() throws IOException, InterruptedException {
        PATIENCE.until(
                "a clock that is right", () -> state("CLOCK_MILLIS", "BINANCE").equals("OK"));
        assertThat(talk().ordered(portfolio, "BUY")).doesNotContain("KILL_SWITCH");
        clock(WRONG_MILLIS);
        JsonNode breaker = talk().tripped("VENUE", "CLOCK_SKEW");
        assertThat(breaker.get("target").asText()).isEqualTo("BINANCE");
        BigDecimal off = stopped(breaker, "CLOCK_SKEW", "1000");
        assertThat(off).isBetween(BigDecimal.valueOf(1_400), BigDecimal.valueOf(1_600));
        assertThat(breaker.get("estimatedResumeAt").isNull()).isTrue();
        assertThat(breaker.get("estimate").asText()).contains("nobody knows");
        assertThat(state("CLOCK_MILLIS", "BINANCE")).isEqualTo("BREACH");
        clock(0);
        goesOn(breaker);
    }

    private void clock(long aheadMillis) throws IOException, InterruptedException {
        faults.become(List.of(new Rule(Point.QUERY, Kind.CLOCK_SKEW, 1, 0, aheadMillis)));
        rest().post("/accounts/" + account() + "/reconcile", "");
        faults.become(List.of());
    }

    private String account() throws IOException, InterruptedException {
        return rest().get("/accounts")
                .get("items")
                .get(0)
                .get("account")
                .get("id")
                .asText();
    }

    /** Prices walk many times as far as in the minutes before. */
    private void aMarketThatGoesWildIsStopped() throws IOException, InterruptedException {
        Patience.of(BASELINE).every(Duration.ofMillis(300)).until("how the market usually moves", () -> !state(
                        "VOLATILITY_RATIO", PAIR)
                .isEmpty());
        assertThat(state("VOLATILITY_RATIO", PAIR)).isEqualTo("OK");
        assertThat(talk().open("PAIR")).as("a calm market stops nothing").isEmpty();
        venue.wild(WILD);
        JsonNode breaker = talk().tripped("PAIR", "VOLATILITY");
        venue.wild(1);
        assertThat(breaker.get("target").asText()).isEqualTo(PAIR);
        assertThat(stopped(breaker, "VOLATILITY", "10")).isGreaterThanOrEqualTo(BigDecimal.TEN);
        assertThat(breaker.get("causes").get(0).get("samples").asInt()).isGreaterThanOrEqualTo(120);
        assertThat(breaker.get("estimate").asText()).contains("spike");
        assertThat(Instant.parse(breaker.get("estimatedResumeAt").asText()))
                .isBetween(tripped(breaker), tripped(breaker).plusSeconds(65));
        goesOn(breaker);
    }

    private static Instant tripped(JsonNode breaker) {
        return Instant.parse(breaker.get("trippedAt").asText());
    }

    /** It stands with figures and level, and nothing new is opened; answers with what was measured. */
    private BigDecimal stopped(JsonNode breaker, String cause, String limit) throws IOException, InterruptedException {
        assertThat(breaker.get("trippedBy").asText()).isEqualTo("grekko");
        assertThat(breaker.get("level").asText()).isEqualTo("STOP_ENTERING");
        JsonNode found = breaker.get("causes").get(0);
        assertThat(found.get("cause").asText()).isEqualTo(cause);
        assertThat(found.get("limit").asText()).isEqualTo(limit);
        assertThat(breaker.get("reason").asText())
                .contains(
                        found.get("target").asText() + " is "
                                + found.get("value").asText(),
                        "limit is " + limit);
        assertThat(talk().ordered(portfolio, "BUY")).contains("KILL_SWITCH");
        assertThat(talk().ordered(portfolio, "SELL")).doesNotContain("KILL_SWITCH");
        return new BigDecimal(found.get("value").asText());
    }

    private void goesOn(JsonNode breaker) throws IOException, InterruptedException {
        String id = breaker.get("id").asText();
        talk().overAndStands(id);
        assertThat(talk().ordered(portfolio, "BUY")).contains("KILL_SWITCH");
        talk().resumed(id);
        assertThat(talk().ordered(portfolio, "BUY")).doesNotContain("KILL_SWITCH");
    }

    private String state(String gauge, String subject) throws IOException, InterruptedException {
        return talk().gauge(gauge, subject).get("state").asText();
    }

    private BreakerTalk talk() {
        return new BreakerTalk(grekko);
    }

    private Rest rest() {
        return new Rest(grekko);
    }
}
