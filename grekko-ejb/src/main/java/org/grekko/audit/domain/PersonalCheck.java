package org.grekko.audit.domain;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells personal values that were erased, as the chain says, from those that somebody made away with or changed. */
public final class PersonalCheck {
    private final Set<String> told;

    /** What is kept beside the chain for a commitment; salt and value are null once they were erased. */
    public record Kept(@Nullable String salt, @Nullable String value) {}

    /** A check against the commitments that erasures in the chain name. */
    public PersonalCheck(Set<String> told) {
        this.told = told;
    }

    /**
     * What is wrong with a commitment in an event.
     *
     * @param commitment 64 hexadecimal digits
     * @param kept what is kept for it; null when there is no such line
     * @return empty when the value is there and is the one, or was erased
     */
    public Optional<String> problem(String commitment, @Nullable Kept kept) {
        if (kept == null) {
            return Optional.of("a personal value is gone with its line");
        }
        String salt = kept.salt();
        String value = kept.value();
        if (salt == null || value == null) {
            return told.contains(commitment)
                    ? Optional.empty()
                    : Optional.of("a personal value is gone that no erasure names");
        }
        if (told.contains(commitment)) {
            return Optional.of("a personal value stands there again that was erased");
        }
        return Commitment.of(salt, value).equals(commitment)
                ? Optional.empty()
                : Optional.of("a personal value is not the one that was sealed");
    }
}
