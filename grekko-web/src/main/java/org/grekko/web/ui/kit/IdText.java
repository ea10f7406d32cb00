package org.grekko.web.ui.kit;

import java.util.Optional;
import java.util.UUID;

/** An id as a person or an address gives it. */
public final class IdText {
    private IdText() {}

    /** The id; empty when the text is none. */
    public static Optional<UUID> of(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
