package org.grekko.execution;

import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.domain.Denial;
import org.jspecify.annotations.Nullable;

/** Port through which a receiver is screened before anything is approved that goes to it. */
public interface Screening {
    /**
     * Who would receive.
     *
     * @param destinationId the destination
     * @param accountId the account from which it would go
     * @param asset the asset
     * @param address the address
     * @param network the network; null where the venue has one only
     * @param label what people call the receiver
     */
    record Receiver(
            UUID destinationId, UUID accountId, String asset, String address, @Nullable String network, String label) {
        /** The receiver at a destination. */
        public static Receiver of(Destination to) {
            return new Receiver(to.id(), to.accountId(), to.asset(), to.address(), to.network(), to.label());
        }
    }

    /** Why nothing may go there; empty when nothing is known against it. A hit is kept as a finding. */
    Optional<Denial> denial(Receiver receiver);
}
