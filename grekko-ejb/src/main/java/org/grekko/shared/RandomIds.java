package org.grekko.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Random identifiers (UUID version 4). */
@ApplicationScoped
public class RandomIds implements Ids {
    @Override
    public UUID next() {
        return UUID.randomUUID();
    }
}
