package org.grekko.lab.simulator.kraken;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.time.Instant;
import org.grekko.lab.simulator.SimFill;
import org.grekko.lab.simulator.SimOrder;

/** Events of the executions channel: the first one of an order describes it, later ones carry what changed. */
final class KrakenReportBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private KrakenReportBodies() {}

    /** The whole order, as its first event and snapshots tell it. */
    static ObjectNode whole(SimOrder order, String kind, String status, Instant at) {
        SimOrder.Wish wish = order.wish();
        ObjectNode event = JSON.objectNode()
                .put("order_id", KrakenNames.order(order.id()))
                .put("symbol", wish.pair().toString());
        number(event, "order_qty", order.quantity());
        number(event, "cum_cost", order.spent());
        number(event, "cum_qty", order.filled());
        number(event, "avg_price", order.average());
        event.put("time_in_force", wish.force().name())
                .put("exec_type", kind)
                .put("side", KrakenBodies.side(wish))
                .put("order_type", KrakenBodies.type(wish.type()))
                .put("order_userref", 0)
                .put("post_only", wish.postOnly());
        if (order.price() != null) {
            event.put("limit_price_type", "static");
            number(event, "limit_price", order.price());
        }
        if (wish.stopPrice() != null) {
            ObjectNode trigger =
                    event.putObject("triggers").put("reference", "last").put("price_type", "static");
            number(trigger, "price", wish.stopPrice());
        }
        if (wish.clientId() != null) {
            event.put("cl_ord_id", wish.clientId());
        }
        return event.put("order_status", status).put("fee_ccy_pref", "fciq").put("timestamp", KrakenNames.time(at));
    }

    /** A change of where the order stands. */
    static ObjectNode change(SimOrder order, String kind, String status, Instant at) {
        ObjectNode event = JSON.objectNode()
                .put("timestamp", KrakenNames.time(at))
                .put("order_status", status)
                .put("exec_type", kind);
        number(event, "cum_qty", order.filled());
        number(event, "cum_cost", order.spent());
        number(event, "avg_price", order.average());
        if (kind.equals("canceled")) {
            event.put(
                    "reason", order.status() == SimOrder.Status.EXPIRED ? "Insufficient liquidity" : "User requested");
        }
        return named(event, order);
    }

    /** A change of price or quantity. */
    static ObjectNode amended(SimOrder order, String status, Instant at) {
        ObjectNode event = JSON.objectNode()
                .put("timestamp", KrakenNames.time(at))
                .put("exec_type", "amended")
                .put("order_status", status)
                .put("amended", true)
                .put("reason", "User requested");
        number(event, "cum_qty", order.filled());
        number(event, "order_qty", order.quantity());
        if (order.price() != null) {
            number(event, "limit_price", order.price());
        }
        return named(event, order);
    }

    /** An execution; Kraken calls an order partly filled there even when it is whole. */
    static ObjectNode trade(SimFill fill, boolean inSnapshot) {
        SimOrder order = fill.order();
        ObjectNode event = JSON.objectNode()
                .put("exec_id", KrakenNames.trade(fill.tradeId()))
                .put("exec_type", "trade")
                .put("trade_id", fill.tradeId())
                .put("symbol", order.wish().pair().toString())
                .put("side", KrakenBodies.side(order.wish()))
                .put("order_type", KrakenBodies.type(order.wish().type()))
                .put("liquidity_ind", fill.maker() ? "m" : "t")
                .put("order_status", inSnapshot ? "filled" : "partially_filled")
                .put("timestamp", KrakenNames.time(fill.at()));
        number(event, "last_qty", fill.quantity());
        number(event, "last_price", fill.price());
        number(event, "cost", fill.price().multiply(fill.quantity()));
        if (!inSnapshot) {
            number(event, "cum_qty", order.filled());
            number(event, "cum_cost", order.spent());
            number(event, "avg_price", order.average());
        }
        number(event.putArray("fees").addObject().put("asset", fill.feeAsset()), "qty", fill.fee());
        return named(event, order);
    }

    private static ObjectNode named(ObjectNode event, SimOrder order) {
        if (order.wish().clientId() != null) {
            event.put("cl_ord_id", order.wish().clientId());
        }
        return event.put("order_id", KrakenNames.order(order.id()));
    }

    private static void number(ObjectNode into, String name, BigDecimal value) {
        into.putRawValue(name, new RawValue(value.toPlainString()));
    }
}
