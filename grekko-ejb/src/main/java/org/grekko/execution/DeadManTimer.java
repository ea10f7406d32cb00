package org.grekko.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grekko.market.VenueException;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the timer of one account's venue from running out. It is renewed three times in its life, so that two lost
 * renewals do no harm; where the venue keeps a timer for each market, those in which orders work have one.
 */
public final class DeadManTimer {
    /** Stands for the whole account among the markets. */
    private static final String ACCOUNT = "*";

    private static final int RENEWALS = 3;

    private final DeadManSwitch venue;
    private final Clock clock;
    private final Map<String, Instant> asked = new HashMap<>();
    private final Map<String, Instant> confirmed = new HashMap<>();
    private final Map<String, AssetPair> markets = new HashMap<>();
    private int seconds;
    private @Nullable Instant lastConfirmed;
    private @Nullable String problem;

    /**
     * How the timer stands.
     *
     * @param seconds its setting; 0 is off
     * @param armed whether the venue would cancel at this moment's silence
     * @param confirmedAt when the venue confirmed last; null when it never did
     * @param problem why it did not confirm the last time; null when it did
     */
    public record Standing(int seconds, boolean armed, @Nullable Instant confirmedAt, @Nullable String problem) {}

    /** The venue began to confirm, or ceased to. */
    public record News(boolean confirmed, String words) {}

    /** A timer that was not set yet. */
    public DeadManTimer(DeadManSwitch venue, Clock clock) {
        this.venue = venue;
        this.clock = clock;
    }

    /**
     * Renews what is due. Blocks up to the venue's timeout.
     *
     * @param setting seconds; 0 disarms what is armed
     * @param working the markets in which orders work
     * @return what is to be told; empty as long as nothing changes
     */
    public synchronized Optional<News> renew(int setting, Set<AssetPair> working) {
        if (setting != seconds) {
            asked.clear();
            seconds = setting;
        }
        Map<String, @Nullable AssetPair> wanted = wanted(working);
        String before = problem;
        boolean tried = release(wanted.keySet());
        for (Map.Entry<String, @Nullable AssetPair> each : wanted.entrySet()) {
            if (due(each.getKey())) {
                tried = true;
                problem = null;
                arm(each.getKey(), each.getValue());
                if (problem != null) {
                    break;
                }
            }
        }
        if (!tried || (before == null) == (problem == null)) {
            return Optional.empty();
        }
        String words = problem;
        return Optional.of(words == null ? new News(true, "the venue confirms again") : new News(false, words));
    }

    private Map<String, @Nullable AssetPair> wanted(Set<AssetPair> working) {
        Map<String, @Nullable AssetPair> wanted = new HashMap<>();
        if (seconds > 0 && venue.wholeAccount()) {
            wanted.put(ACCOUNT, null);
        } else if (seconds > 0) {
            working.forEach(pair -> wanted.put(pair.toString(), pair));
        }
        return wanted;
    }

    private boolean due(String market) {
        Instant last = asked.get(market);
        return last == null
                || !clock.now().isBefore(last.plus(Duration.ofSeconds(seconds).dividedBy(RENEWALS)));
    }

    private void arm(String market, @Nullable AssetPair pair) {
        asked.put(market, clock.now());
        if (pair != null) {
            markets.put(market, pair);
        }
        try {
            if (venue.countdown(pair, Duration.ofSeconds(seconds))) {
                lastConfirmed = clock.now();
                confirmed.put(market, lastConfirmed);
            } else {
                problem = "the venue did not confirm the timer of " + seconds + " s";
            }
        } catch (VenueException silent) {
            problem = silent.error().toString();
        }
    }

    /** Disarms every market that needs no timer any more; true when one was tried. */
    private boolean release(Set<String> wanted) {
        Set<String> needless = new HashSet<>(asked.keySet());
        needless.addAll(confirmed.keySet());
        needless.removeAll(wanted);
        for (String market : needless) {
            try {
                boolean done = venue.countdown(markets.get(market), Duration.ZERO);
                if (done) {
                    asked.remove(market);
                    confirmed.remove(market);
                    markets.remove(market);
                }
                problem = done ? null : "the venue did not confirm that the timer is off";
            } catch (VenueException silent) {
                problem = silent.error().toString();
            }
        }
        return !needless.isEmpty();
    }

    /** How it stands now. */
    public synchronized Standing standing() {
        Instant now = clock.now();
        boolean armed = confirmed.values().stream().anyMatch(at -> now.isBefore(at.plusSeconds(Math.max(1, seconds))));
        return new Standing(seconds, armed, lastConfirmed, problem);
    }
}
