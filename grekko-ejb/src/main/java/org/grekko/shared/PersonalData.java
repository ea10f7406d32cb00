package org.grekko.shared;

import java.util.Optional;

/** Port through which everybody who keeps something of people erases it; every bean of this type is asked. */
public interface PersonalData {
    /** Why it cannot be erased now and what is to be done first; empty when it can. */
    default Optional<String> obstacle(Erasure.Kind kind, String value) {
        return Optional.empty();
    }

    /** In how many places the value stands. */
    long count(Erasure.Kind kind, String value);

    /** How many sealed events hold the value in plain, from before there were commitments; they stay as they are. */
    default long plain(String value) {
        return 0;
    }

    /**
     * Erases, in the caller's transaction.
     *
     * @param most at most so many places at once
     * @return how many places; 0 when none is left
     */
    int erase(Erasure what, int most);
}
