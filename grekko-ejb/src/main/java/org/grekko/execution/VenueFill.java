package org.grekko.execution;

import java.math.BigDecimal;
import java.time.Instant;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * One execution as the venue reports it; identified by venue, account and trade id.
 *
 * @param venueTradeId the venue's id of the trade
 * @param venueOrderId the venue's id of the order
 * @param clientOrderId the client order id as it was sent; null when the report carries none
 * @param pair the market
 * @param side buy or sell
 * @param quantity in the base asset, positive
 * @param price execution price
 * @param fee what was charged, positive; negative is a rebate
 * @param feeAsset the asset it was charged in
 * @param maker whether the order was resting
 * @param at when
 * @param realized profit or loss in the quote asset that it realised, on futures; null when the venue does not say
 */
public record VenueFill(
        String venueTradeId,
        String venueOrderId,
        @Nullable String clientOrderId,
        AssetPair pair,
        Side side,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal fee,
        String feeAsset,
        boolean maker,
        Instant at,
        @Nullable BigDecimal realized) {
    /** An execution on a spot market, which realises nothing at the venue. */
    public VenueFill(
            String venueTradeId,
            String venueOrderId,
            @Nullable String clientOrderId,
            AssetPair pair,
            Side side,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal fee,
            String feeAsset,
            boolean maker,
            Instant at) {
        this(venueTradeId, venueOrderId, clientOrderId, pair, side, quantity, price, fee, feeAsset, maker, at, null);
    }

    /** The trade behind it, unique at its venue: Binance numbers the trades of each market by themselves. */
    public String trade() {
        return trade(pair, venueTradeId);
    }

    static String trade(AssetPair pair, String tradeId) {
        return pair + ":" + tradeId;
    }

    /** This execution, unique at its venue: whoever trades with himself has two of one trade. */
    public String name() {
        return name(pair, side, venueTradeId);
    }

    static String name(AssetPair pair, Side side, String tradeId) {
        return pair + ":" + side + ":" + tradeId;
    }
}
