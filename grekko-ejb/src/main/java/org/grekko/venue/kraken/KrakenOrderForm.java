package org.grekko.venue.kraken;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;

/** Writes orders as the parameters of Kraken's AddOrder. Pure. */
final class KrakenOrderForm {
    private KrakenOrderForm() {}

    /**
     * The order as parameters, in the order in which they are sent.
     *
     * @param clientOrderId in Kraken's form
     * @throws VenueException with NOT_SUPPORTED when Kraken has no such order
     */
    static Map<String, String> of(VenueOrder order, VenueInstrument market, String clientOrderId) {
        if (order.timeInForce() == TimeInForce.FOK) {
            throw unsupported("orders that fill whole or not at all are not offered");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("pair", market.symbol());
        parameters.put("type", order.side().name().toLowerCase(Locale.ROOT));
        parameters.put("ordertype", type(order.type()));
        parameters.put("volume", order.quantity().toPlainString());
        if (order.price() != null) {
            parameters.put("price", order.price().toPlainString());
        } else if (order.stopPrice() != null) {
            parameters.put("price", order.stopPrice().toPlainString());
        }
        if (order.type() == OrderType.LIMIT) {
            parameters.put("timeinforce", order.timeInForce().name());
        }
        parameters.put("oflags", order.postOnly() ? "fciq,post" : "fciq");
        parameters.put("cl_ord_id", clientOrderId);
        return parameters;
    }

    /** A small order that Kraken checks and does not place. */
    static Map<String, String> checkOnly(VenueInstrument market) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("pair", market.symbol());
        parameters.put("type", "buy");
        parameters.put("ordertype", "limit");
        parameters.put("volume", market.minQuantity().max(market.lotSize()).toPlainString());
        parameters.put("price", market.tickSize().toPlainString());
        parameters.put("oflags", "post");
        parameters.put("validate", "true");
        return parameters;
    }

    private static String type(OrderType type) {
        return switch (type) {
            case MARKET -> "market";
            case LIMIT -> "limit";
            case STOP_LOSS -> "stop-loss";
            case TAKE_PROFIT -> "take-profit";
        };
    }

    /** The refusal of what Kraken does not offer, made before anything is sent. */
    static VenueException unsupported(String message) {
        return new VenueException(
                VenueError.of(KrakenConnector.VENUE, VenueErrorMeaning.NOT_SUPPORTED, "unsupported", message));
    }
}
