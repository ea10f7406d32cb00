package org.grekko.risk.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Answers that may be a little old, at most so many; of too many the one that was asked for longest ago is forgotten. */
final class Recent<K, V> {
    private final int most;
    private final Duration life;
    private final Map<K, Kept<V>> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Kept<V>(V value, Instant until) {}

    Recent(int most, Duration life) {
        this.most = most;
        this.life = life;
    }

    /** The answer to a question; two who ask at once may both find it out. */
    V of(K key, Instant now, Supplier<V> question) {
        synchronized (kept) {
            Kept<V> known = kept.get(key);
            if (known != null && now.isBefore(known.until())) {
                return known.value();
            }
        }
        V fresh = question.get();
        synchronized (kept) {
            kept.put(key, new Kept<>(fresh, now.plus(life)));
            if (kept.size() > most) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return fresh;
    }

    int size() {
        synchronized (kept) {
            return kept.size();
        }
    }
}
