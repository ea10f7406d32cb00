package org.grekko.compliance;

import java.util.Optional;
import org.grekko.compliance.domain.ListEntry;

/** Port that tells whether a person or company is one with whom nothing may be done (KYC and AML). */
public interface PartyScreening {
    /** The entry of that name; empty when there is none. */
    Optional<ListEntry> party(String name);
}
