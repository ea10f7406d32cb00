package org.grekko.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A venue that sends assets out. Only called for a withdrawal that two people approved. */
public interface WithdrawalVenue {
    /**
     * Sends assets out, once.
     *
     * @param withdrawalId our id, which the venue keeps where it can
     * @param asset the asset
     * @param amount how much, before the network's fee
     * @param address the receiver, or the venue's name of it where addresses are registered there
     * @param network the network; null where the venue has one only
     * @return the venue's id of the withdrawal
     * @throws org.grekko.market.VenueException when the venue refused or did not answer
     */
    String withdraw(String withdrawalId, String asset, BigDecimal amount, String address, @Nullable String network);
}
