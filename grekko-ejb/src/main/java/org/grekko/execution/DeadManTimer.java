package org.grekko.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.grekko.market.VenueException;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the timer of one account's venue from running out. It is renewed three times in its life, and every second when
 * the venue did not confirm, so that lost renewals do no harm; where the venue keeps a timer for each market, those in which orders work have one.
 */
public final class DeadManTimer {
    /** Stands for the whole account among the markets. */
    private static final String ACCOUNT = "*";

    private static final int RENEWALS = 3;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final DeadManSwitch venue;
    private final Clock clock;
    private final Map<String, Instant> due = new HashMap<>();
    private final Map<String, Instant> confirmed = new HashMap<>();
    private final Map<String, AssetPair> markets = new HashMap<>();
    private final Map<String, String> problems = new TreeMap<>();
    private int seconds;
    private @Nullable Instant lastConfirmed;

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
            due.clear();
            seconds = setting;
        }
        Map<String, @Nullable AssetPair> wanted = wanted(working);
        boolean confirmedBefore = problems.isEmpty();
        release(wanted.keySet());
        wanted.forEach((market, pair) -> {
            if (isDue(market)) {
                arm(market, pair);
            }
        });
        if (confirmedBefore == problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(problems.values().stream()
                .findFirst()
                .map(words -> new News(false, words))
                .orElseGet(() -> new News(true, "the venue confirms again")));
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

    private boolean isDue(String market) {
        Instant at = due.get(market);
        return at == null || !clock.now().isBefore(at);
    }

    private void arm(String market, @Nullable AssetPair pair) {
        due.put(market, clock.now().plus(RETRY));
        if (pair != null) {
            markets.put(market, pair);
        }
        if (told(market, pair, Duration.ofSeconds(seconds))) {
            lastConfirmed = clock.now();
            confirmed.put(market, lastConfirmed);
            due.put(market, lastConfirmed.plus(Duration.ofSeconds(seconds).dividedBy(RENEWALS)));
        }
    }

    /** Disarms every market that needs no timer any more. */
    private void release(Set<String> wanted) {
        Set<String> needless = new HashSet<>(due.keySet());
        needless.addAll(confirmed.keySet());
        needless.removeAll(wanted);
        problems.keySet().removeIf(market -> !wanted.contains(market) && !needless.contains(market));
        for (String market : needless) {
            if (told(market, markets.get(market), Duration.ZERO)) {
                due.remove(market);
                confirmed.remove(market);
                markets.remove(market);
            }
        }
    }

    /** Tells the venue; whether it confirmed. */
    private boolean told(String market, @Nullable AssetPair pair, Duration after) {
        try {
            if (venue.countdown(pair, after)) {
                problems.remove(market);
                return true;
            }
            problems.put(market, "the venue did not confirm the timer of " + after.toSeconds() + " s");
        } catch (VenueException silent) {
            problems.put(market, silent.error().toString());
        }
        return false;
    }

    /** How it stands now. */
    public synchronized Standing standing() {
        Instant now = clock.now();
        boolean armed = confirmed.values().stream().anyMatch(at -> now.isBefore(at.plusSeconds(Math.max(1, seconds))));
        return new Standing(
                seconds,
                armed,
                lastConfirmed,
                problems.values().stream().findFirst().orElse(null));
    }
}
