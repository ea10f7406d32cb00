package org.grekko.lab.simulator.kraken;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Listing;
import org.grekko.lab.simulator.SimFill;
import org.grekko.lab.simulator.SimOrder;
import org.jspecify.annotations.Nullable;

/** Orders, fills and balances as Kraken's REST interface writes them. */
final class KrakenBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Exchange exchange;

    KrakenBodies(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The type of an order in Kraken's words. */
    static String type(SimOrder.Type type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String side(SimOrder.Wish wish) {
        return wish.side().name().toLowerCase(Locale.ROOT);
    }

    /** The sentence that describes an order. */
    String sentence(SimOrder.Wish wish) {
        Listing listing = exchange.listing(wish.pair());
        String type = type(wish.type()).replace('-', ' ');
        BigDecimal price = wish.price() == null ? wish.stopPrice() : wish.price();
        return side(wish) + " " + KrakenNames.quantity(listing, wish.quantity()) + " "
                + KrakenNames.altName(wish.pair()) + " @ " + type
                + (price == null ? "" : " " + KrakenNames.price(listing, price));
    }

    ObjectNode order(SimOrder order) {
        SimOrder.Wish wish = order.wish();
        Listing listing = exchange.listing(wish.pair());
        boolean over = !order.working();
        ObjectNode body = JSON.objectNode();
        body.putNull("refid")
                .put("userref", 0)
                .put("cl_ord_id", wish.clientId())
                .put("status", status(order));
        if (over && order.status() != SimOrder.Status.FILLED) {
            body.put("reason", order.status() == SimOrder.Status.EXPIRED ? "Insufficient liquidity" : "User requested");
        }
        body.put("opentm", KrakenNames.seconds(order.createdAt()))
                .put("starttm", 0)
                .put("expiretm", 0);
        if (over) {
            body.put("closetm", KrakenNames.seconds(order.updatedAt()));
        }
        BigDecimal price = order.price() == null ? wish.stopPrice() : order.price();
        body.putObject("descr")
                .put("pair", KrakenNames.altName(wish.pair()))
                .put("type", side(wish))
                .put("ordertype", type(wish.type()))
                .put("price", price(listing, price))
                .put("price2", "0")
                .put("leverage", "none")
                .put("order", sentence(wish))
                .put("close", "");
        return body.put("vol", KrakenNames.quantity(listing, order.quantity()))
                .put("vol_exec", KrakenNames.quantity(listing, order.filled()))
                .put("cost", order.spent().toPlainString())
                .put("fee", order.fees().toPlainString())
                .put("price", order.average().toPlainString())
                .put("stopprice", price(listing, wish.stopPrice()))
                .put("limitprice", "0")
                .put("misc", "")
                .put("oflags", wish.postOnly() ? "fciq,post" : "fciq");
    }

    private static String price(Listing listing, @Nullable BigDecimal price) {
        return price == null ? "0" : KrakenNames.price(listing, price);
    }

    private static String status(SimOrder order) {
        return switch (order.status()) {
            case NEW, PARTIALLY_FILLED -> "open";
            case FILLED -> "closed";
            case CANCELED, EXPIRED -> "canceled";
        };
    }

    ObjectNode trade(SimFill fill) {
        SimOrder.Wish wish = fill.order().wish();
        Listing listing = exchange.listing(wish.pair());
        return JSON.objectNode()
                .put("ordertxid", KrakenNames.order(fill.order().id()))
                .put("postxid", "TKH2SE-M7IF5-CFI7LT")
                .put("pair", KrakenNames.id(wish.pair()))
                .put("time", KrakenNames.seconds(fill.at()))
                .put("type", side(wish))
                .put("ordertype", type(wish.type()))
                .put("price", KrakenNames.price(listing, fill.price()))
                .put("cost", fill.price().multiply(fill.quantity()).toPlainString())
                .put("fee", fill.fee().toPlainString())
                .put("vol", KrakenNames.quantity(listing, fill.quantity()))
                .put("margin", "0.00000")
                .put("leverage", "0")
                .put("misc", "")
                .put("trade_id", fill.tradeId())
                .put("maker", fill.maker());
    }

    ObjectNode balances(Account account, boolean extended) {
        return exchange.still(() -> {
            ObjectNode balances = JSON.objectNode();
            for (String asset : account.assets()) {
                BigDecimal held = account.locked(asset);
                String total = account.free(asset).add(held).toPlainString();
                String name = KrakenNames.asset(asset);
                if (extended) {
                    balances.putObject(name).put("balance", total).put("hold_trade", held.toPlainString());
                } else {
                    balances.put(name, total);
                }
            }
            return balances;
        });
    }

    ObjectNode volume(KrakenForm form) {
        ObjectNode body = JSON.objectNode().put("currency", "ZUSD").put("volume", "0.0000");
        ObjectNode taker = body.putObject("fees");
        ObjectNode maker = body.putObject("fees_maker");
        String pairs = form.find("pair");
        if (pairs != null) {
            for (String each : pairs.split(",", -1)) {
                Listing listing = KrakenNames.listing(exchange, each);
                fee(taker, listing, listing.takerFee());
                fee(maker, listing, listing.makerFee());
            }
        }
        return body;
    }

    private static void fee(ObjectNode into, Listing listing, BigDecimal fraction) {
        String percent = KrakenMarketRoutes.percent(fraction).toPlainString();
        into.putObject(KrakenNames.id(listing.pair()))
                .put("fee", percent)
                .put("minfee", "0.0000")
                .put("maxfee", percent)
                .putNull("nextfee")
                .putNull("nextvolume")
                .put("tiervolume", "0.0000");
    }
}
