package org.grekko.compliance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grekko.risk.domain.DenialReason;
import org.grekko.risk.domain.Judgement;
import org.grekko.risk.domain.Proposal;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/** The rules refuse what they name and nothing else, with their name and version. */
class OrderRulesTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void aRestrictedAssetIsRefusedOnEitherSideOfThePair() {
        OrderRules rules = rules(new RestrictedAssets(new TreeSet<>(List.of("xmr"))));
        assertThat(said(rules, "KRAKEN", "XMR/USD")).isEqualTo("ASSET_RESTRICTED XMR rule test v3: other assets");
        assertThat(said(rules, "KRAKEN", "BTC/XMR")).startsWith("ASSET_RESTRICTED XMR");
        assertThat(said(rules, "KRAKEN", "BTC/USD")).isEmpty();
    }

    @Test
    void aRestrictedVenueIsRefused() {
        OrderRules rules = rules(new RestrictedVenues(new TreeSet<>(List.of("KRAKEN"))));
        assertThat(said(rules, "KRAKEN", "BTC/USD")).startsWith("VENUE_RESTRICTED KRAKEN rule test v3");
        assertThat(said(rules, "PAPER", "BTC/USD")).isEmpty();
    }

    @Test
    void whatIsClosedWhereTheAccountStandsIsRefused() {
        OrderRules rules = rules(new Jurisdictions(
                "DE",
                new TreeMap<>(Map.of("KRAKEN", "US")),
                new TreeMap<>(Map.of("BINANCE", new TreeSet<>(List.of("DE")), "KRAKEN", new TreeSet<>(List.of("DE")))),
                new TreeMap<>(Map.of("XMR", new TreeSet<>(List.of("US"))))));
        assertThat(said(rules, "BINANCE", "BTC/USD")).startsWith("JURISDICTION BINANCE in DE");
        assertThat(said(rules, "KRAKEN", "BTC/USD"))
                .as("the account there is another country's")
                .isEmpty();
        assertThat(said(rules, "KRAKEN", "XMR/USD")).startsWith("JURISDICTION XMR in US");
        assertThat(said(rules, "PAPER", "XMR/USD")).isEmpty();
    }

    @Test
    void ordersComeInTheOpenWindowsOfTheZoneThroughSummerTime() {
        TradingHours hours = new TradingHours(
                "Europe/Berlin",
                new TreeSet<>(),
                List.of(new TradingHours.Window(new TreeSet<>(List.of(DayOfWeek.MONDAY)), "08:00", "17:30")));
        assertThat(hours.errors()).isEmpty();
        OrderRules rules = rules(hours);
        assertThat(said(rules, "2026-01-05T06:59:59.999999Z")).startsWith("TRADING_HOURS MONDAY 07:59 Europe/Berlin");
        assertThat(said(rules, "2026-01-05T07:00:00Z")).isEmpty();
        assertThat(said(rules, "2026-01-05T16:29:59Z")).isEmpty();
        assertThat(said(rules, "2026-01-05T16:30:00Z")).startsWith("TRADING_HOURS MONDAY 17:30");
        assertThat(said(rules, "2026-07-06T06:00:00Z")).as("summer time").isEmpty();
        assertThat(said(rules, "2026-07-06T05:59:00Z")).startsWith("TRADING_HOURS");
        assertThat(said(rules, "2026-01-06T12:00:00Z")).startsWith("TRADING_HOURS TUESDAY");
    }

    @Test
    void midnightEndsTheDay() {
        TradingHours.Window all = new TradingHours.Window(new TreeSet<>(List.of(DayOfWeek.values())), "00:00", "24:00");
        OrderRules rules = rules(new TradingHours("UTC", new TreeSet<>(), List.of(all)));
        Random dice = new Random(4);
        for (int i = 0; i < 1_000; i++) {
            Instant at = MONDAY_NOON.plus(Duration.ofSeconds(dice.nextInt(40_000_000)));
            assertThat(said(rules, at.toString())).as(at.toString()).isEmpty();
        }
    }

    @Test
    void theRatioIsKeptExactlyWhateverIsSentAndTraded() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random dice = new Random(seed);
            long messages = dice.nextInt(300);
            long trades = dice.nextInt(20);
            int free = 1 + dice.nextInt(100);
            BigDecimal most = BigDecimal.valueOf(100 + dice.nextInt(5_000), 2);
            OrderToTrade rule = new OrderToTrade(new TreeSet<>(), 60, free, most);
            assertThat(rule.errors()).isEmpty();
            String value = rule.refused(
                    order("PAPER", "BTC/USD", MONDAY_NOON), Map.of("PAPER", new TradeCount(messages, trades)));
            BigDecimal allowed = most.multiply(BigDecimal.valueOf(Math.max(1, trades)));
            boolean tooMany =
                    BigDecimal.valueOf(messages + 1).subtract(allowed).doubleValue() > 0.005 * Math.max(1, trades);
            boolean few = BigDecimal.valueOf(messages + 1).compareTo(allowed) <= 0;
            assertThat(value == null || messages >= free).as("seed " + seed).isTrue();
            if (messages >= free && (tooMany || few)) {
                assertThat(value != null).as("seed " + seed).isEqualTo(tooMany);
            }
        }
    }

    @Test
    void anyOfSeveralRulesOfOneReasonRefuses() {
        OrderRules rules = new OrderRules(
                List.of(
                        new RuleInForce("one", 1, new RestrictedAssets(new TreeSet<>(List.of("XMR")))),
                        new RuleInForce("two", 7, new RestrictedAssets(new TreeSet<>(List.of("ZEC"))))),
                Map.of());
        assertThat(said(rules, "PAPER", "ZEC/USD")).contains("rule two v7");
        assertThat(said(rules, "PAPER", "XMR/USD")).contains("rule one v1");
        assertThat(said(rules, "PAPER", "ETH/USD")).isEmpty();
    }

    private static OrderRules rules(RuleBody body) {
        assertThat(body.errors()).isEmpty();
        return new OrderRules(List.of(new RuleInForce("test", 3, body)), Map.of());
    }

    private static String said(OrderRules rules, String venue, String pair) {
        return said(rules, order(venue, pair, MONDAY_NOON));
    }

    private static String said(OrderRules rules, String at) {
        return said(rules, order("PAPER", "BTC/USD", Instant.parse(at)));
    }

    private static String said(OrderRules rules, Proposal order) {
        return Stream.of(DenialReason.values())
                .filter(reason -> rules.judge(reason, order) instanceof Judgement.Stopped)
                .map(reason -> {
                    Judgement.Stopped stopped = (Judgement.Stopped) rules.judge(reason, order);
                    return reason + " " + stopped.value() + " " + stopped.limit();
                })
                .collect(Collectors.joining("; "));
    }

    private static Proposal order(String venue, String pair, Instant at) {
        return new Proposal(
                venue,
                AssetPair.of(pair),
                Side.BUY,
                BigDecimal.ONE,
                BigDecimal.TEN,
                null,
                false,
                false,
                null,
                "somebody",
                null,
                at);
    }
}
