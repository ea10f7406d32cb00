package org.grekko.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    @Test
    void isAVersionSevenOfTheTime() {
        UUID id = new TimeOrderedIds(() -> Instant.parse("2022-02-22T19:22:22.000500Z")).next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.toString()).startsWith("017f22e2-79b0-7800-");
    }

    @Test
    void laterIdsAreGreaterAndNoneComesTwice() {
        for (long seed = 1; seed <= 50; seed++) {
            Random dice = new Random(seed);
            Instant[] now = {Instant.parse("2026-11-21T00:00:00Z")};
            TimeOrderedIds ids = new TimeOrderedIds(() -> now[0]);
            Set<UUID> seen = new HashSet<>();
            String last = "";
            for (int i = 0; i < 200; i++) {
                now[0] = now[0].plusNanos(1_000L * (1 + dice.nextInt(3_000)));
                UUID id = ids.next();
                assertThat(seen.add(id)).as("seed " + seed).isTrue();
                assertThat(id.toString()).as("seed " + seed).isGreaterThan(last);
                last = id.toString();
                seen.add(ids.next());
            }
            assertThat(seen).as("seed " + seed).hasSize(400);
        }
    }
}
