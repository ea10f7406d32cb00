package org.grekko.web.ui.arbitrage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.grekko.shared.json.GrekkoJson;

/**
 * What the recorded minutes of two venues would have offered, as the lab's report wrote it.
 *
 * @param pair what was traded on both
 * @param first the first venue
 * @param second the second venue
 * @param minutes minutes with a close on both
 * @param from the first of them
 * @param to the last of them
 * @param medianBps median spread
 * @param p95Bps 95th percentile of the spread
 * @param largestBps largest spread
 * @param largestAt when it was
 * @param fees the days under each choice of fees
 */
record Study(
        String pair,
        String first,
        String second,
        int minutes,
        Instant from,
        Instant to,
        BigDecimal medianBps,
        BigDecimal p95Bps,
        BigDecimal largestBps,
        Instant largestAt,
        List<Fees> fees) {
    private static final String RECORDED = "march-2023.json";

    /** Taker fees on either venue and what the days offered net of them. */
    record Fees(BigDecimal firstBps, BigDecimal secondBps, List<Day> days) {
        int opportunities() {
            return days.stream().mapToInt(Day::opportunities).sum();
        }

        BigDecimal net() {
            return days.stream().map(Day::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** One day, UTC: net for one unit of the base asset in each minute that paid. */
    record Day(String day, int minutes, int opportunities, int buyFirst, BigDecimal net, BigDecimal largestBps) {}

    /** The study that ships. */
    static Study recorded() {
        try (InputStream in = Objects.requireNonNull(Study.class.getResourceAsStream(RECORDED), RECORDED)) {
            return GrekkoJson.mapper().readValue(in, Study.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(RECORDED + " cannot be read", broken);
        }
    }
}
