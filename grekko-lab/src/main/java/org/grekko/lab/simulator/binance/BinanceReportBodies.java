package org.grekko.lab.simulator.binance;

import static org.grekko.lab.simulator.binance.BinanceMarketRoutes.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.grekko.lab.simulator.SimFill;
import org.grekko.lab.simulator.SimOrder;
import org.jspecify.annotations.Nullable;

/** An account's reports as Binance writes them. */
final class BinanceReportBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BinanceReportBodies() {}

    static ObjectNode spot(SimOrder order, String kind, @Nullable SimFill fill, Instant now) {
        SimOrder.Wish wish = order.wish();
        ObjectNode report = JSON.objectNode().put("e", "executionReport").put("E", now.toEpochMilli());
        common(report, order, kind, fill);
        boolean canceled = kind.equals("CANCELED");
        report.put("c", canceled ? "cancel_" + order.id() : wish.clientId()).put("C", canceled ? wish.clientId() : "");
        report.put("P", zero(wish.stopPrice()))
                .put("F", "0.00000000")
                .put("g", -1)
                .put("r", "NONE")
                .put("Z", text(order.spent()))
                .put("O", order.createdAt().toEpochMilli())
                .put("w", order.working())
                .put("I", order.id());
        return report;
    }

    static ObjectNode futures(SimOrder order, String kind, @Nullable SimFill fill, Instant now) {
        ObjectNode report = JSON.objectNode()
                .put("e", "ORDER_TRADE_UPDATE")
                .put("E", now.toEpochMilli())
                .put("T", now.toEpochMilli());
        ObjectNode inner = report.putObject("o");
        common(inner, order, kind.equals("REPLACED") ? "AMENDMENT" : kind, fill);
        inner.put("c", order.wish().clientId())
                .put("ap", text(order.average()))
                .put("sp", zero(order.wish().stopPrice()))
                .put("R", order.wish().reduceOnly())
                .put("ps", "BOTH")
                .put("rp", text(fill == null ? BigDecimal.ZERO : fill.realized()));
        return report;
    }

    private static void common(ObjectNode report, SimOrder order, String kind, @Nullable SimFill fill) {
        SimOrder.Wish wish = order.wish();
        report.put("s", BinanceMarketRoutes.symbol(wish.pair()))
                .put("S", wish.side().name())
                .put("o", BinanceBodies.type(wish))
                .put("f", wish.force().name())
                .put("q", text(order.quantity()))
                .put("p", zero(order.price()))
                .put("x", kind)
                .put("X", order.status().name())
                .put("i", order.id())
                .put("z", text(order.filled()));
        if (fill == null) {
            report.put("l", "0.00000000")
                    .put("L", "0.00000000")
                    .put("n", "0")
                    .putNull("N")
                    .put("t", -1)
                    .put("m", false)
                    .put("T", order.updatedAt().toEpochMilli());
        } else {
            report.put("l", text(fill.quantity()))
                    .put("L", text(fill.price()))
                    .put("n", text(fill.fee()))
                    .put("N", fill.feeAsset())
                    .put("t", fill.tradeId())
                    .put("m", fill.maker())
                    .put("T", fill.at().toEpochMilli());
        }
    }

    private static String zero(@Nullable BigDecimal value) {
        return text(Objects.requireNonNullElse(value, BigDecimal.ZERO));
    }
}
