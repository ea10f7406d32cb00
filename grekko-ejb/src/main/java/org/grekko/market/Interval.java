package org.grekko.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The lengths of candle that Grekko stores. */
public enum Interval {
    S5("5s", Duration.ofSeconds(5)),
    M1("1m", Duration.ofMinutes(1)),
    M5("5m", Duration.ofMinutes(5)),
    M15("15m", Duration.ofMinutes(15)),
    H1("1h", Duration.ofHours(1)),
    H4("4h", Duration.ofHours(4)),
    D1("1d", Duration.ofDays(1));

    private final String code;
    private final Duration duration;

    Interval(String code, Duration duration) {
        this.code = code;
        this.duration = duration;
    }

    /** The name used in REST, configuration and files, for example "4h". */
    public String code() {
        return code;
    }

    /** The length of one candle. */
    public Duration duration() {
        return duration;
    }

    /** The start of the interval that contains the instant. */
    public Instant floor(Instant at) {
        long seconds = duration.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
    }

    /** The interval of that name, or empty when there is none. */
    public static Optional<Interval> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
