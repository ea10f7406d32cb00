package org.grekko.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HashChainTest {
    private static final HashChain.Content EVENT =
            new HashChain.Content("id", "2026-01-05T12:00:00.000000Z", "risk", "BreakerTripped", "key", "{}");

    @Test
    void theHashIsTheOneThatAnyoneCanWorkOut() {
        // SHA-256 of each field's bytes with their number, four bytes big-endian, before them; by Python's hashlib.
        assertThat(new HashChain().hash(HashChain.GENESIS, 1, EVENT))
                .isEqualTo("c689669e6b67e014a88991d7202464616f9eb48399fc37b7bf38b0235d096425");
    }

    @Test
    void noFieldCanChangeWithoutTheHashChanging() {
        HashChain chain = new HashChain();
        Set<String> hashes = new HashSet<>(List.of(
                chain.hash(HashChain.GENESIS, 1, EVENT),
                chain.hash(HashChain.GENESIS, 2, EVENT),
                chain.hash("1" + "0".repeat(63), 1, EVENT)));
        int expected = hashes.size();
        String[] fields = {EVENT.eventId(), EVENT.occurredAt(), EVENT.context(), EVENT.type(), EVENT.key(), EVENT.body()
        };
        for (int field = 0; field < fields.length; field++) {
            for (String change : List.of("x", " ", "\u0000")) {
                String[] changed = fields.clone();
                changed[field] += change;
                hashes.add(chain.hash(HashChain.GENESIS, 1, content(changed)));
                expected++;
            }
        }
        assertThat(hashes).hasSize(expected);
    }

    @Test
    void textThatMovesFromOneFieldToTheNextChangesTheHash() {
        HashChain chain = new HashChain();
        for (long seed = 1; seed <= 500; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            String text = Long.toString(dice.nextLong(), 36);
            int one = dice.nextInt(text.length());
            int other = (one + 1 + dice.nextInt(text.length() - 1)) % text.length();
            String left = chain.hash(HashChain.GENESIS, 1, content(split(text, one)));
            String right = chain.hash(HashChain.GENESIS, 1, content(split(text, other)));
            assertThat(left).as("seed %d", seed).isNotEqualTo(right);
        }
    }

    private static String[] split(String text, int at) {
        return new String[] {"id", "now", "risk", text.substring(0, at), text.substring(at), "{}"};
    }

    private static HashChain.Content content(String[] fields) {
        return new HashChain.Content(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
    }
}
