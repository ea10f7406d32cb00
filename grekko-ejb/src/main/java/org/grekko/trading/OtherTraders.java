package org.grekko.trading;

import java.util.Optional;
import java.util.UUID;

/** What trades under an id as an agent does, without being one of the registry. */
public interface OtherTraders {
    /**
     * How people call it.
     *
     * @param name what is unique to it
     * @param kind what all of its kind have in common
     */
    record Named(String name, String kind) {}

    /** What trades under that id; empty when it is not of this kind. */
    Optional<Named> find(UUID id);
}
