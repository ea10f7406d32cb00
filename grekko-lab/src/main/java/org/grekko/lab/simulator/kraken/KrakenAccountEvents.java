package org.grekko.lab.simulator.kraken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.ExchangeListener;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.SimFill;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.lab.simulator.Wire;

/** The executions channel of one account on one connection; its frames are numbered. Guarded by the exchange's lock. */
final class KrakenAccountEvents implements ExchangeListener {
    private static final int SNAPSHOT_TRADES = 50;

    private final Wire.Socket socket;
    private final String account;
    private long sequence;

    KrakenAccountEvents(Wire.Socket socket, String account) {
        this.socket = socket;
        this.account = account;
    }

    /** Open orders and the last fills, as the subscription asks for them. */
    void snapshot(Exchange exchange, JsonNode asked) {
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        if (asked.path("snap_orders").asBoolean(true)) {
            for (SimOrder each : exchange.orders(account, SimOrder::working)) {
                events.add(KrakenReportBodies.whole(each, "status", status(each), each.updatedAt()));
            }
        }
        if (asked.path("snap_trades").asBoolean(false)) {
            List<SimFill> fills = exchange.fills(account, each -> true);
            fills.subList(Math.max(0, fills.size() - SNAPSHOT_TRADES), fills.size())
                    .forEach(each -> events.add(KrakenReportBodies.trade(each, true)));
        }
        send("snapshot", events);
    }

    @Override
    public void fill(SimFill fill) {
        if (fill.order().account().equals(account)) {
            send("update", KrakenReportBodies.trade(fill, false));
        }
    }

    @Override
    public void order(SimOrder order, String kind) {
        if (!order.account().equals(account)) {
            return;
        }
        Instant at = order.updatedAt();
        switch (kind) {
            case "NEW" -> {
                send("update", KrakenReportBodies.whole(order, "pending_new", "pending_new", at));
                send("update", KrakenReportBodies.change(order, "new", "new", at));
            }
            case "TRADE" -> {
                if (order.status() == SimOrder.Status.FILLED) {
                    send("update", KrakenReportBodies.change(order, "filled", "filled", at));
                }
            }
            case "REPLACED" -> send("update", KrakenReportBodies.amended(order, status(order), at));
            default -> send("update", KrakenReportBodies.change(order, "canceled", "canceled", at));
        }
    }

    private static String status(SimOrder order) {
        return order.filled().signum() > 0 ? "partially_filled" : "new";
    }

    private void send(String type, ObjectNode event) {
        send(type, JsonNodeFactory.instance.arrayNode().add(event));
    }

    private void send(String type, ArrayNode events) {
        sequence++;
        ObjectNode frame = JsonNodeFactory.instance
                .objectNode()
                .put("channel", "executions")
                .put("type", type);
        frame.set("data", events);
        socket.send(Faults.Point.ACCOUNT_STREAM, frame.put("sequence", sequence).toString());
    }
}
