package org.grekko.lab.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.ExchangeListener;
import org.grekko.lab.simulator.SimFill;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.lab.simulator.Wire;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Binance's routes of an account. */
final class BinanceTradeRoutes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Exchange exchange;
    private final boolean futures;
    private final BinanceBodies bodies;
    private final BinanceCountdown countdown;
    private final List<SimFill> collected = new ArrayList<>();

    BinanceTradeRoutes(Exchange exchange, boolean futures) {
        this.exchange = exchange;
        this.futures = futures;
        this.bodies = new BinanceBodies(futures);
        this.countdown = new BinanceCountdown(exchange);
        exchange.listen(new ExchangeListener() {
            @Override
            public void fill(SimFill fill) {
                collected.add(fill);
            }
        });
    }

    /** The answer, or null when there is no such route. */
    Wire.@Nullable Reply answer(Wire.Request request, BinanceParameters parameters, Account account) {
        String route = request.method() + " " + request.path();
        JsonNode body =
                switch (route) {
                    case "POST /api/v3/order", "POST /fapi/v1/order" -> place(parameters, account);
                    case "DELETE /api/v3/order", "DELETE /fapi/v1/order" -> cancel(parameters, account);
                    case "GET /api/v3/order", "GET /fapi/v1/order" -> bodies.order(find(parameters, account, -2013));
                    case "PUT /fapi/v1/order" -> amend(parameters, account);
                    case "PUT /api/v3/order/amend/keepPriority" -> shrink(parameters, account);
                    case "GET /api/v3/openOrders", "GET /fapi/v1/openOrders" -> openOrders(parameters, account);
                    case "DELETE /api/v3/openOrders", "DELETE /fapi/v1/allOpenOrders" -> cancelAll(parameters, account);
                    case "GET /api/v3/allOrders", "GET /fapi/v1/allOrders" -> allOrders(parameters, account);
                    case "GET /api/v3/myTrades", "GET /fapi/v1/userTrades" -> trades(parameters, account);
                    case "GET /api/v3/account" -> bodies.spotAccount(exchange, account);
                    case "GET /fapi/v1/leverageBracket" -> bodies.brackets(exchange);
                    case "GET /fapi/v2/account", "GET /fapi/v3/account" -> bodies.futuresAccount(exchange, account);
                    case "GET /fapi/v2/balance", "GET /fapi/v3/balance" -> bodies.futuresBalances(exchange, account);
                    case "GET /fapi/v2/positionRisk", "GET /fapi/v3/positionRisk" ->
                        bodies.positions(exchange, account);
                    case "GET /fapi/v1/commissionRate" -> bodies.commission(exchange, parameters.needed("symbol"));
                    case "GET /fapi/v1/income" -> BinanceIncomes.page(exchange, parameters, account);
                    case "POST /fapi/v1/leverage" -> leverage(parameters, account);
                    case "POST /fapi/v1/countdownCancelAll" -> countdown(parameters, account);
                    case "GET /sapi/v1/account/apiRestrictions" -> bodies.restrictions(account);
                    case "POST /sapi/v1/capital/withdraw/apply" -> withdraw(parameters, account);
                    default -> null;
                };
        return body == null ? null : Wire.Reply.of(200, body.toString());
    }

    private ObjectNode place(BinanceParameters parameters, Account account) {
        SimOrder.Wish wish = wish(parameters);
        return exchange.still(() -> {
            collected.clear();
            SimOrder order = exchange.place(account, wish);
            boolean full = !futures && !"ACK".equals(parameters.find("newOrderRespType"));
            List<SimFill> own =
                    collected.stream().filter(each -> each.order() == order).toList();
            return bodies.placed(order, full ? own : List.of());
        });
    }

    private SimOrder.Wish wish(BinanceParameters parameters) {
        AssetPair pair = BinanceMarketRoutes.pair(exchange, parameters.needed("symbol"));
        String type = parameters.needed("type");
        String force = parameters.text("timeInForce", "GTC");
        boolean limit = type.equals("LIMIT") || type.equals("LIMIT_MAKER");
        if (type.equals("LIMIT")) {
            parameters.needed("timeInForce");
        }
        boolean stop = type.startsWith("STOP") || type.startsWith("TAKE_PROFIT");
        BigDecimal quoteAmount = type.equals("MARKET") ? parameters.decimalOrNull("quoteOrderQty") : null;
        return new SimOrder.Wish(
                pair,
                Side.valueOf(parameters.needed("side")),
                type(type),
                force.equals("GTX") ? SimOrder.Force.GTC : SimOrder.Force.valueOf(force),
                type.equals("LIMIT_MAKER") || force.equals("GTX"),
                parameters.text("reduceOnly", "false").equals("true"),
                quoteAmount == null ? parameters.decimal("quantity") : BigDecimal.ZERO,
                quoteAmount,
                limit ? parameters.decimal("price") : null,
                stop ? parameters.decimal("stopPrice") : null,
                parameters.text("newClientOrderId", "web_" + Long.toHexString(System.nanoTime())));
    }

    private static SimOrder.Type type(String type) {
        return switch (type) {
            case "MARKET" -> SimOrder.Type.MARKET;
            case "LIMIT", "LIMIT_MAKER" -> SimOrder.Type.LIMIT;
            case "STOP_LOSS" -> SimOrder.Type.STOP_LOSS;
            case "TAKE_PROFIT" -> SimOrder.Type.TAKE_PROFIT;
            case "STOP_MARKET", "TAKE_PROFIT_MARKET" ->
                throw new BinanceProblem(
                        400,
                        -4120,
                        "Order type not supported for this endpoint. Please use the Algo Order API endpoints instead.");
            default -> throw new BinanceProblem(400, -1116, "Invalid orderType.");
        };
    }

    private SimOrder find(BinanceParameters parameters, Account account, int code) {
        AssetPair pair = BinanceMarketRoutes.pair(exchange, parameters.needed("symbol"));
        String id = parameters.find("orderId");
        String clientId = id == null ? parameters.needed("origClientOrderId") : null;
        List<SimOrder> found = exchange.orders(
                account.key(),
                each -> each.wish().pair().equals(pair)
                        && (id == null
                                ? Objects.equals(clientId, each.wish().clientId())
                                : String.valueOf(each.id()).equals(id)));
        if (found.isEmpty()) {
            throw new BinanceProblem(400, code, code == -2013 ? "Order does not exist." : "Unknown order sent.");
        }
        return found.get(found.size() - 1);
    }

    private ObjectNode cancel(BinanceParameters parameters, Account account) {
        return exchange.still(() -> bodies.order(exchange.cancel(account, find(parameters, account, -2011))));
    }

    private ObjectNode amend(BinanceParameters parameters, Account account) {
        return exchange.still(() -> {
            SimOrder order = find(parameters, account, -2013);
            return bodies.order(
                    exchange.amend(account, order, parameters.decimal("quantity"), parameters.decimal("price")));
        });
    }

    /** The order keeps its place and gets a client order id that the venue makes when the client sends none. */
    private ObjectNode shrink(BinanceParameters parameters, Account account) {
        return exchange.still(() -> {
            SimOrder order = find(parameters, account, -2013);
            if (parameters.decimal("newQty").compareTo(order.quantity()) >= 0) {
                throw new BinanceProblem(
                        400, -2038, "The requested action would change no state; rejecting the order amend request.");
            }
            exchange.amend(account, order, parameters.decimal("newQty"), null);
            order.rename(parameters.text("newClientOrderId", "web_" + Long.toHexString(System.nanoTime())));
            return JSON.objectNode()
                    .put("transactTime", exchange.now().toEpochMilli())
                    .put("executionId", order.id())
                    .set("amendedOrder", bodies.order(order));
        });
    }

    private ArrayNode openOrders(BinanceParameters parameters, Account account) {
        String symbol = parameters.find("symbol");
        ArrayNode rows = JSON.arrayNode();
        exchange.orders(
                        account.key(),
                        each -> each.working()
                                && (symbol == null
                                        || BinanceMarketRoutes.symbol(
                                                        each.wish().pair())
                                                .equals(symbol)))
                .forEach(each -> rows.add(bodies.order(each)));
        return rows;
    }

    private JsonNode cancelAll(BinanceParameters parameters, Account account) {
        AssetPair pair = BinanceMarketRoutes.pair(exchange, parameters.needed("symbol"));
        ArrayNode rows = JSON.arrayNode();
        exchange.orders(
                        account.key(),
                        each -> each.working() && each.wish().pair().equals(pair))
                .forEach(each -> rows.add(bodies.order(exchange.cancel(account, each))));
        if (futures) {
            return JSON.objectNode().put("code", 200).put("msg", "The operation of cancel all open order is done.");
        }
        if (rows.isEmpty()) {
            throw new BinanceProblem(400, -2011, "Unknown order sent.");
        }
        return rows;
    }

    private ArrayNode allOrders(BinanceParameters parameters, Account account) {
        AssetPair pair = BinanceMarketRoutes.pair(exchange, parameters.needed("symbol"));
        ArrayNode rows = JSON.arrayNode();
        exchange.orders(account.key(), each -> each.wish().pair().equals(pair))
                .forEach(each -> rows.add(bodies.order(each)));
        return rows;
    }

    private ArrayNode trades(BinanceParameters parameters, Account account) {
        AssetPair pair = BinanceMarketRoutes.pair(exchange, parameters.needed("symbol"));
        long from = parameters.has("fromId") ? parameters.number("fromId") : 0;
        long since = parameters.has("startTime") ? parameters.number("startTime") : 0;
        long limit = parameters.has("limit") ? parameters.number("limit") : 500;
        String orderId = parameters.find("orderId");
        ArrayNode rows = JSON.arrayNode();
        exchange
                .fills(
                        account.key(),
                        each -> each.order().wish().pair().equals(pair)
                                && each.tradeId() >= from
                                && each.at().toEpochMilli() >= since
                                && (orderId == null
                                        || orderId.equals(
                                                String.valueOf(each.order().id()))))
                .stream()
                .limit(limit)
                .forEach(each -> rows.add(bodies.trade(each)));
        return rows;
    }

    private ObjectNode leverage(BinanceParameters parameters, Account account) {
        AssetPair pair = BinanceMarketRoutes.pair(exchange, parameters.needed("symbol"));
        int leverage = (int) parameters.number("leverage");
        if (leverage < 1 || leverage > 125) {
            throw new BinanceProblem(400, -4028, "Leverage " + leverage + " is not valid");
        }
        exchange.leverage(account, pair, leverage);
        return JSON.objectNode()
                .put("leverage", leverage)
                .put("maxNotionalValue", "1000000")
                .put("symbol", parameters.needed("symbol"));
    }

    private ObjectNode countdown(BinanceParameters parameters, Account account) {
        AssetPair pair = BinanceMarketRoutes.pair(exchange, parameters.needed("symbol"));
        countdown.set(account, pair, parameters.number("countdownTime"));
        return JSON.objectNode()
                .put("symbol", parameters.needed("symbol"))
                .put("countdownTime", parameters.needed("countdownTime"));
    }

    private ObjectNode withdraw(BinanceParameters parameters, Account account) {
        if (!account.mayWithdraw()) {
            throw new BinanceProblem(400, -1002, "You are not authorized to execute this request.");
        }
        String address = parameters.needed("address");
        exchange.withdraw(
                account, new Account.Withdrawn(parameters.needed("coin"), parameters.decimal("amount"), address));
        return JSON.objectNode().put("id", "w" + Long.toHexString(System.nanoTime()));
    }
}
