package org.grekko.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private static final byte[] SALT = "sixteen bytes...".getBytes(StandardCharsets.US_ASCII);

    @Test
    void onlyTheRightPasswordMatches() {
        String hash = PasswordHash.of("correct horse".toCharArray(), SALT);
        assertThat(PasswordHash.matches("correct horse".toCharArray(), hash)).isTrue();
        assertThat(PasswordHash.matches("correct horsf".toCharArray(), hash)).isFalse();
        assertThat(PasswordHash.matches("".toCharArray(), hash)).isFalse();
    }

    @Test
    void theHashIsPbkdf2OfEnoughRoundsAndAnotherSaltGivesAnother() {
        String hash = PasswordHash.of("correct horse".toCharArray(), SALT);
        assertThat(hash)
                .isEqualTo(
                        "pbkdf2-sha512$210000$c2l4dGVlbiBieXRlcy4uLg==$kqkHtVukMeE+viWQlBJc9IMeaEEZI6MNz6P3I+dE/LO1uosRl8e2KtdFaNvcfBql5ynjqXLshIgUHVYaGImf/w==");
        assertThat(PasswordHash.of("correct horse".toCharArray(), Secrets.bytes(16)))
                .isNotEqualTo(hash);
    }

    @Test
    void aHashOfAnUnknownFormIsAnErrorAndNotAMismatch() {
        assertThatThrownBy(() -> PasswordHash.matches("x".toCharArray(), "md5$abc"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tokensAndPasswordsDoNotRepeat() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            seen.add(Secrets.token());
            seen.add(Secrets.password(20));
        }
        assertThat(seen).hasSize(2_000);
        assertThat(Secrets.password(20)).matches("[a-zA-Z2-9]{20}");
    }
}
