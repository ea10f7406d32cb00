package org.grekko.compliance;

import java.util.Optional;
import org.grekko.compliance.domain.ListEntry;

/** Port that tells whether an address is one that nothing may be sent to. */
public interface AddressScreening {
    /** The entry that lists the address, whatever asset it is for; empty when none does. */
    Optional<ListEntry> address(String address);
}
