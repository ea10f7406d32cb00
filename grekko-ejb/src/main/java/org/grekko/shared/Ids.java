package org.grekko.shared;

import java.util.UUID;

/** The source of new identifiers. Deciding code receives it instead of calling a generator. */
@FunctionalInterface
public interface Ids {
    /** An identifier that was never handed out before. */
    UUID next();
}
