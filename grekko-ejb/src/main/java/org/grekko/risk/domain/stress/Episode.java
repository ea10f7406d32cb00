package org.grekko.risk.domain.stress;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;

/** Times in which the market fell; its fall and every asset's are measured within them, from closes. */
public enum Episode {
    FEBRUARY_2018("2018-02", "Crash after the boom of 2017", "2018-01-28T00:00:00Z", "2018-02-08T00:00:00Z"),
    MARCH_2020("2020-03", "Pandemic sell-off", "2020-03-07T00:00:00Z", "2020-03-15T00:00:00Z"),
    MAY_2021("2021-05", "Deleveraging after the ban on mining", "2021-05-10T00:00:00Z", "2021-05-25T00:00:00Z"),
    NOVEMBER_2022("2022-11", "Collapse of FTX", "2022-11-05T00:00:00Z", "2022-11-24T00:00:00Z");

    /** How much of its time may lack closes at either end. */
    private static final Duration MISSING = Duration.ofDays(1);

    private final String code;
    private final String title;
    private final Instant from;
    private final Instant to;

    Episode(String code, String title, String from, String to) {
        this.code = code;
        this.title = title;
        this.from = Instant.parse(from);
        this.to = Instant.parse(to);
    }

    /** Its name in REST and on screens: year and month. */
    public String code() {
        return code;
    }

    /** What happened. */
    public String title() {
        return title;
    }

    /** The begin of the time, inclusive. */
    public Instant from() {
        return from;
    }

    /** The end of the time, exclusive. */
    public Instant to() {
        return to;
    }

    /** Whether closes within its time, by when their bars began, reach from its begin to its end. */
    public boolean coveredBy(NavigableMap<Instant, Double> closes) {
        return !closes.isEmpty()
                && !closes.firstKey().isAfter(from.plus(MISSING))
                && !closes.lastKey().plus(MISSING).isBefore(to.minus(MISSING));
    }

    /** The episode of that name. */
    public static Optional<Episode> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
