package org.grekko.web.api;

import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.grekko.execution.Executed;
import org.grekko.execution.Fill;
import org.grekko.execution.OrderHistory;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * Orders and executions with the field names and codes of FIX 4.4 (ClOrdID 11, OrderID 37, ExecID 17, TransactTime 60 and
 * so on), one line each, in the order of their times. A page at a time is read, so that a file of any length takes the
 * memory of one page.
 *
 * <p>Names and codes are those of the FIX 4.4 data dictionary, spec/FIX44.xml of the repository quickfix/quickfix: Side 54,
 * OrdType 40, TimeInForce 59, ExecInst 18, PositionEffect 77, OrdStatus 39, OrdRejReason 103, Text 58, LastUpdateTime 779,
 * TrdMatchID 880, GrossTradeAmt 381, Commission 12, CommCurrency 479, PartyID 448. Three things differ from it: AgentID is a column of
 * ours; ExDestination 100 and LastMkt 30 hold our names of venues and no ISO 10383 codes, since most of these venues have
 * none; times have microseconds, where a UTCTimestamp of FIX 4.4 ends with milliseconds.
 */
final class RegulatoryFiles {
    private static final String ORDERS =
            "OrderID,ClOrdID,TransactTime,Account,PartyID,AgentID,ExDestination,Symbol,Side,OrdType,OrderQty,Price,StopPx,"
                    + "TimeInForce,ExecInst,PositionEffect,OrdStatus,CumQty,LeavesQty,AvgPx,Commission,OrdRejReason,Text,LastUpdateTime";
    private static final String TRADES =
            "ExecID,OrderID,ClOrdID,TrdMatchID,TransactTime,Account,PartyID,AgentID,LastMkt,Symbol,Side,LastQty,LastPx,"
                    + "GrossTradeAmt,Commission,CommCurrency";
    private static final DateTimeFormatter FIX_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HH:mm:ss.SSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int PAGE = 1_000;

    private RegulatoryFiles() {}

    /** Every order that was made in a time, denied ones too. */
    static StreamingOutput orders(OrderHistory history, Instant from, Instant to) {
        return CsvFile.of(ORDERS, csv -> {
            OrderHistory.Place after = null;
            List<Order> page;
            do {
                page = history.orders(from, to, after, PAGE);
                for (Order order : page) {
                    csv.line(line(order));
                    after = new OrderHistory.Place(order.createdAt(), order.id());
                }
            } while (page.size() == PAGE);
        });
    }

    /** Every execution of a time. */
    static StreamingOutput trades(OrderHistory history, Instant from, Instant to) {
        return CsvFile.of(TRADES, csv -> {
            OrderHistory.Place after = null;
            List<Executed> page;
            do {
                page = history.executions(from, to, after, PAGE);
                for (Executed trade : page) {
                    csv.line(line(trade));
                    after = new OrderHistory.Place(
                            trade.fill().occurredAt(), trade.fill().id());
                }
            } while (page.size() == PAGE);
        });
    }

    static List<@Nullable Object> line(Order order) {
        var denial = order.denial();
        return Arrays.<@Nullable Object>asList(
                order.id(),
                order.clientOrderId(),
                FIX_TIME.format(order.createdAt()),
                order.portfolioId(),
                order.owner(),
                order.agentId(),
                order.venue(),
                order.pair(),
                side(order.side()),
                type(order.type()),
                order.quantity(),
                order.price(),
                order.stopPrice(),
                timeInForce(order.timeInForce()),
                order.postOnly() ? "6" : null,
                order.reduceOnly() ? "C" : null,
                status(order.status()),
                order.filledQuantity(),
                order.leaves(),
                order.averagePrice(),
                order.fees(),
                denial == null ? null : rejection(denial.reason()),
                denial == null ? fate(order.status()) : words(denial.reason(), denial.value(), denial.limit()),
                FIX_TIME.format(order.updatedAt()));
    }

    static List<@Nullable Object> line(Executed trade) {
        Fill fill = trade.fill();
        return Arrays.<@Nullable Object>asList(
                fill.id(),
                fill.orderId(),
                trade.order().clientOrderId(),
                fill.venueTradeId(),
                FIX_TIME.format(fill.occurredAt()),
                fill.portfolioId(),
                trade.order().owner(),
                fill.agentId(),
                fill.venue(),
                fill.pair(),
                side(fill.side()),
                fill.quantity(),
                fill.price(),
                fill.quantity().multiply(fill.price()),
                fill.fee(),
                fill.feeAsset());
    }

    private static String words(String reason, String value, String limit) {
        return reason + ": " + new StringJoiner(" against ").add(value).add(limit);
    }

    private static @Nullable String fate(OrderStatus status) {
        return status == OrderStatus.UNKNOWN ? "UNKNOWN: whether the venue took it is being asked" : null;
    }

    /** OrdRejReason (103) is a number; the reason in words stands in Text (58). */
    private static String rejection(String reason) {
        return switch (reason) {
            case "TRADING_HOURS" -> "2";
            case "ORDER_SIZE_MAX",
                    "POSITION_LIMIT",
                    "TOTAL_EXPOSURE",
                    "CONCENTRATION",
                    "CRYPTO_SHARE",
                    "GROSS_LEVERAGE",
                    "CORRELATION",
                    "VAR_LIMIT",
                    "DAILY_LOSS",
                    "INSUFFICIENT_BALANCE" -> "3";
            case "DUPLICATE_ORDER" -> "6";
            case "ORDER_SIZE_MIN" -> "13";
            default -> "99";
        };
    }

    private static String side(Side side) {
        return side == Side.BUY ? "1" : "2";
    }

    private static String type(OrderType type) {
        return switch (type) {
            case MARKET -> "1";
            case LIMIT -> "2";
            case STOP_LOSS -> "3";
            case TAKE_PROFIT -> "J";
        };
    }

    private static String timeInForce(TimeInForce time) {
        return switch (time) {
            case GTC -> "1";
            case IOC -> "3";
            case FOK -> "4";
        };
    }

    /** OrdStatus (39); FIX has no code for an order whose fate is not known. */
    private static @Nullable String status(OrderStatus status) {
        return switch (status) {
            case NEW -> "0";
            case PARTIALLY_FILLED -> "1";
            case FILLED -> "2";
            case CANCELED -> "4";
            case PENDING_CANCEL -> "6";
            case REJECTED -> "8";
            case PENDING_NEW -> "A";
            case EXPIRED -> "C";
            case PENDING_REPLACE -> "E";
            case UNKNOWN -> null;
        };
    }
}
