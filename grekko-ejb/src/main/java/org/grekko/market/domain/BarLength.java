package org.grekko.market.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The length of a candle: any whole number of seconds that divides a day, so that every day begins with a new candle.
 *
 * @param seconds 1 to 86,400
 */
public record BarLength(long seconds) {
    /** What a text must be to be a length, for messages. */
    public static final String RULE =
            "must be a whole number of s, m, h or d that divides a day, such as 1s, 10s, 3m," + " 45m, 4h or 1d";

    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,4})([smhd])");

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException when it does not divide a day
     */
    public BarLength {
        if (!divides(seconds)) {
            throw new IllegalArgumentException("a candle of " + seconds + " s does not divide a day");
        }
    }

    /** The length that a text such as 45m names, or empty when it names none. */
    public static Optional<BarLength> of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long unit =
                switch (parts.group(2)) {
                    case "s" -> 1;
                    case "m" -> 60;
                    case "h" -> 3_600;
                    default -> DAY;
                };
        long seconds = Long.parseLong(parts.group(1)) * unit;
        return divides(seconds) ? Optional.of(new BarLength(seconds)) : Optional.empty();
    }

    private static boolean divides(long seconds) {
        return seconds > 0 && seconds <= DAY && DAY % seconds == 0;
    }

    /** The length as a duration. */
    public Duration duration() {
        return Duration.ofSeconds(seconds);
    }

    /** The start of the candle that contains the instant. */
    public Instant floor(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
    }

    /** The first start of a candle at or after the instant. */
    public Instant ceiling(Instant at) {
        Instant floor = floor(at);
        return floor.equals(at) ? floor : floor.plusSeconds(seconds);
    }
}
