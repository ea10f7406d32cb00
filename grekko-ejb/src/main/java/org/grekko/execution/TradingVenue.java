package org.grekko.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grekko.execution.domain.OrderType;
import org.grekko.shared.AssetPair;

/**
 * Port to the trading side of one account on one venue. A venue implements the further capabilities that it has:
 * {@link BalanceVenue}, {@link AmendingVenue}, {@link WithdrawalVenue}, {@link PositionVenue}, {@link LeverageVenue},
 * {@link DeadManSwitch}, {@link UserStreamVenue}. Calls block up to the venue's timeout and are safe for several
 * threads.
 */
public interface TradingVenue extends CancellingVenue {
    /** How the venue wants client order ids; one of another form is refused there. */
    ClientIdForm clientIdForm();

    /** The order types that the venue holds itself; Grekko watches the market for the others. */
    Set<OrderType> nativeTypes();

    /**
     * How long after it was signed a request may still take effect. An order that the venue does not know that long
     * after the last send never arrived.
     */
    Duration sendWindow();

    /**
     * Sends an order once. A network failure or an unclear answer is {@link PlaceReply.Unknown}, never a retry.
     *
     * @return what the venue said
     */
    PlaceReply place(VenueOrder order);

    /**
     * The order of that client order id, working or not.
     *
     * @return empty when the venue knows no such order
     * @throws org.grekko.market.VenueException when the venue did not answer
     */
    Optional<VenueOrderState> order(VenueOrderId id);

    /**
     * Fills of the account in ascending time.
     *
     * @param pair the market
     * @param since the earliest time wanted
     * @throws org.grekko.market.VenueException when the venue did not answer
     */
    List<VenueFill> fills(AssetPair pair, Instant since);
}
