package org.grekko.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Secrets come back whole, or not at all. */
class EnvelopeTest {
    private final Random dice = new Random(7);

    private byte[] key(int fill) {
        byte[] key = new byte[Envelope.KEY_BYTES];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    @Test
    void opensWhatItSealed() {
        Envelope envelope = new Envelope(key(1));
        String sealed = envelope.seal("key\nsecret", "account 1", dice);
        assertThat(sealed).doesNotContain("secret");
        assertThat(envelope.open(sealed, "account 1")).isEqualTo("key\nsecret");
        assertThat(Envelope.keyIdOf(sealed)).isEqualTo(envelope.keyId());
        assertThat(envelope.seal("key\nsecret", "account 1", dice)).isNotEqualTo(sealed);
    }

    @Test
    void opensNothingForAnotherOwnerOrUnderAnotherKey() {
        String sealed = new Envelope(key(1)).seal("secret", "account 1", dice);
        assertThatThrownBy(() -> new Envelope(key(1)).open(sealed, "account 2"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Envelope(key(2)).open(sealed, "account 1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noticesEveryChangedCharacter() {
        Envelope envelope = new Envelope(key(1));
        String sealed = envelope.seal("secret", "account 1", dice);
        int body = sealed.indexOf(':', 4) + 1;
        for (int i = body; i < sealed.length(); i++) {
            char changed = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String forged = sealed.substring(0, i) + changed + sealed.substring(i + 1);
            if (!forged.equals(sealed) && sealed.charAt(i) != '=') {
                assertThatThrownBy(() -> envelope.open(forged, "account 1"))
                        .as("character " + i)
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void refusesKeysOfAnotherLength() {
        assertThatThrownBy(() -> new Envelope(new byte[16])).hasMessageContaining("32 bytes");
    }
}
