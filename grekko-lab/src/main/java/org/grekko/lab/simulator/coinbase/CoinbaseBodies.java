package org.grekko.lab.simulator.coinbase;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Listing;
import org.grekko.lab.simulator.SimFill;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.shared.Side;

/** Orders, fills and balances as Coinbase writes them. */
final class CoinbaseBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String USER = "11111111-1111-4111-8111-111111111111";

    private CoinbaseBodies() {}

    /** An order over REST. */
    static ObjectNode order(SimOrder order) {
        SimOrder.Wish wish = order.wish();
        ObjectNode body = JSON.objectNode()
                .put("order_id", CoinbaseIds.order(order))
                .put("product_id", CoinbaseMarketRoutes.symbol(wish.pair()))
                .put("user_id", USER);
        body.set("order_configuration", configuration(order));
        return body.put("side", wish.side().name())
                .put("client_order_id", wish.clientId())
                .put("status", status(order))
                .put("time_in_force", force(wish))
                .put("created_time", order.createdAt().toString())
                .put("filled_size", order.filled().toPlainString())
                .put("average_filled_price", order.average().toPlainString())
                .put("fee", "")
                .put("filled_value", order.spent().toPlainString())
                .put("pending_cancel", false)
                .put("size_in_quote", false)
                .put("total_fees", order.fees().toPlainString())
                .put("size_inclusive_of_fees", false)
                .put("order_type", type(wish, "MARKET", "LIMIT", "STOP_LIMIT"))
                .put("reject_reason", "REJECT_REASON_UNSPECIFIED")
                .put("settled", order.status() == SimOrder.Status.FILLED)
                .put("product_type", "SPOT");
    }

    private static ObjectNode configuration(SimOrder order) {
        SimOrder.Wish wish = order.wish();
        ObjectNode terms = JSON.objectNode().put("base_size", order.quantity().toPlainString());
        BigDecimal price = order.price();
        if (price != null) {
            terms.put("limit_price", price.toPlainString());
        }
        ObjectNode configuration = JSON.objectNode();
        BigDecimal stop = wish.stopPrice();
        if (stop != null) {
            boolean rising = (wish.type() == SimOrder.Type.STOP_LOSS) == (wish.side() == Side.BUY);
            terms.put("stop_price", stop.toPlainString())
                    .put("stop_direction", rising ? "STOP_DIRECTION_STOP_UP" : "STOP_DIRECTION_STOP_DOWN");
            configuration.set("stop_limit_stop_limit_gtc", terms);
        } else if (price == null) {
            configuration.set("market_market_ioc", terms);
        } else if (wish.force() == SimOrder.Force.GTC) {
            configuration.set("limit_limit_gtc", terms.put("post_only", wish.postOnly()));
        } else {
            configuration.set(wish.force() == SimOrder.Force.IOC ? "sor_limit_ioc" : "limit_limit_fok", terms);
        }
        return configuration;
    }

    /** Where an order stands; what could not be filled at once counts as cancelled. */
    static String status(SimOrder order) {
        return switch (order.status()) {
            case NEW, PARTIALLY_FILLED -> "OPEN";
            case FILLED -> "FILLED";
            case CANCELED, EXPIRED -> "CANCELLED";
        };
    }

    private static String force(SimOrder.Wish wish) {
        return switch (wish.force()) {
            case GTC -> "GOOD_UNTIL_CANCELLED";
            case IOC -> "IMMEDIATE_OR_CANCEL";
            case FOK -> "FILL_OR_KILL";
        };
    }

    private static String type(SimOrder.Wish wish, String market, String limit, String stop) {
        if (wish.stopPrice() != null) {
            return stop;
        }
        return wish.price() == null ? market : limit;
    }

    /** An order on the stream of its account, which writes some things otherwise. */
    static ObjectNode report(SimOrder order) {
        SimOrder.Wish wish = order.wish();
        BigDecimal price = order.price();
        BigDecimal stop = wish.stopPrice();
        BigDecimal left = order.working() ? order.remaining() : BigDecimal.ZERO;
        return JSON.objectNode()
                .put("order_id", CoinbaseIds.order(order))
                .put("client_order_id", wish.clientId())
                .put("cumulative_quantity", order.filled().toPlainString())
                .put("leaves_quantity", left.toPlainString())
                .put("avg_price", order.average().toPlainString())
                .put("total_fees", order.fees().toPlainString())
                .put("status", status(order))
                .put("product_id", CoinbaseMarketRoutes.symbol(wish.pair()))
                .put("creation_time", order.createdAt().toString())
                .put("order_side", wish.side().name())
                .put("order_type", type(wish, "Market", "Limit", "Stop Limit"))
                .put("limit_price", price == null ? "" : price.toPlainString())
                .put("stop_price", stop == null ? "" : stop.toPlainString())
                .put("filled_value", order.spent().toPlainString())
                .put("product_type", "SPOT")
                .put("time_in_force", force(wish));
    }

    /** A fill. */
    static ObjectNode fill(SimFill fill) {
        return JSON.objectNode()
                .put("entry_id", CoinbaseIds.fill(fill).replace("-", ""))
                .put("trade_id", CoinbaseIds.fill(fill))
                .put("order_id", CoinbaseIds.order(fill.order()))
                .put("trade_time", fill.at().toString())
                .put("trade_type", "FILL")
                .put("price", fill.price().toPlainString())
                .put("size", fill.quantity().toPlainString())
                .put("commission", fill.fee().toPlainString())
                .put(
                        "product_id",
                        CoinbaseMarketRoutes.symbol(fill.order().wish().pair()))
                .put("sequence_timestamp", fill.at().toString())
                .put("liquidity_indicator", fill.maker() ? "MAKER" : "TAKER")
                .put("size_in_quote", false)
                .put("user_id", USER)
                .put("side", fill.side().name());
    }

    /** The balance of an asset. */
    static ObjectNode balance(Account account, String asset, String quote) {
        byte[] name = asset.getBytes(StandardCharsets.UTF_8);
        ObjectNode body = JSON.objectNode()
                .put("uuid", UUID.nameUUIDFromBytes(name).toString())
                .put("name", asset + " Wallet")
                .put("currency", asset)
                .put("default", true)
                .put("active", true)
                .put("type", asset.equals(quote) ? "ACCOUNT_TYPE_FIAT" : "ACCOUNT_TYPE_CRYPTO")
                .put("ready", true);
        amount(body.putObject("available_balance"), account.free(asset), asset);
        amount(body.putObject("hold"), account.locked(asset), asset);
        return body;
    }

    private static void amount(ObjectNode into, BigDecimal value, String asset) {
        into.put("value", value.toPlainString()).put("currency", asset);
    }

    /** What the account pays. */
    static ObjectNode summary(Exchange exchange) {
        Listing any = exchange.listings().get(0);
        ObjectNode body = JSON.objectNode().put("total_volume", 0).put("total_fees", 0);
        body.putObject("fee_tier")
                .put("pricing_tier", "Advanced 1")
                .put("usd_from", "0")
                .put("usd_to", "1000")
                .put("taker_fee_rate", any.takerFee().toPlainString())
                .put("maker_fee_rate", any.makerFee().toPlainString());
        return body;
    }

    /** What the key may do. */
    static ObjectNode permissions(Account account) {
        return JSON.objectNode()
                .put("can_view", true)
                .put("can_trade", true)
                .put("can_transfer", account.mayWithdraw())
                .put("portfolio_uuid", USER)
                .put("portfolio_type", "DEFAULT");
    }
}
