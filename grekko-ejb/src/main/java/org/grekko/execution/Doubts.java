package org.grekko.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/** Which orders the venue must be asked about, and when next: soon at first, then at growing pauses. */
final class Doubts {
    private static final Duration FIRST_QUESTION = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 8;

    private final Clock clock;
    private final Map<UUID, Doubt> doubts = new ConcurrentHashMap<>();

    private record Doubt(int questions, Instant next) {}

    Doubts(Clock clock) {
        this.clock = clock;
    }

    int count() {
        return doubts.size();
    }

    void add(UUID orderId) {
        doubts.putIfAbsent(orderId, new Doubt(0, clock.now().plus(FIRST_QUESTION)));
    }

    /** The question was not answered, or not for good. */
    void asked(UUID orderId) {
        doubts.compute(orderId, (id, doubt) -> later(doubt));
    }

    void resolved(UUID orderId) {
        doubts.remove(orderId);
    }

    /** The orders whose question is due. */
    List<UUID> due() {
        Instant now = clock.now();
        return doubts.entrySet().stream()
                .filter(each -> !each.getValue().next().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Doubt later(@Nullable Doubt doubt) {
        int questions = doubt == null ? 1 : doubt.questions() + 1;
        Duration pause = FIRST_QUESTION.multipliedBy(1L << Math.min(MOST_DOUBLINGS, questions));
        return new Doubt(questions, clock.now().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }
}
