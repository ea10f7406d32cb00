package org.grekko.lab.simulator.coinbase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Refusal;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.lab.simulator.Wire;

/** Coinbase's routes of an account. */
final class CoinbaseTradeRoutes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ONE_ORDER = "/orders/historical/";

    private final Exchange exchange;
    private final CoinbaseMarketRoutes market;
    private final CoinbaseHistoryRoutes history;

    CoinbaseTradeRoutes(Exchange exchange, CoinbaseMarketRoutes market) {
        this.exchange = exchange;
        this.market = market;
        this.history = new CoinbaseHistoryRoutes(exchange);
    }

    /** The answer of a route, which begins after /api/v3/brokerage; empty when there is no such route. */
    Optional<ObjectNode> answer(String route, Wire.Request request, Account account) {
        CoinbaseQuery query = new CoinbaseQuery(request.query());
        boolean one = request.method().equals("GET") && route.startsWith(ONE_ORDER);
        ObjectNode body =
                switch (request.method() + " " + route) {
                    case "POST /orders" -> place(body(request), account);
                    case "POST /orders/batch_cancel" -> cancel(body(request), account);
                    case "POST /orders/edit" -> edit(body(request), account);
                    case "GET /orders/historical/batch" -> history.orders(query, account);
                    case "GET /orders/historical/fills" -> history.fills(query, account);
                    case "GET /accounts" -> history.accounts(query, account);
                    case "GET /products" -> market.products(query);
                    case "GET /product_book" -> market.book(query);
                    case "GET /transaction_summary" -> CoinbaseBodies.summary(exchange);
                    case "GET /key_permissions" -> CoinbaseBodies.permissions(account);
                    default -> one ? order(route, account) : null;
                };
        return Optional.ofNullable(body);
    }

    private static JsonNode body(Wire.Request request) {
        try {
            return MAPPER.readTree(request.body());
        } catch (JsonProcessingException broken) {
            throw CoinbaseProblem.of(400, "INVALID_ARGUMENT", "the body is no JSON");
        }
    }

    private ObjectNode order(String route, Account account) {
        String id = route.substring(ONE_ORDER.length());
        SimOrder order =
                find(id, account).orElseThrow(() -> new Refusal(Refusal.Reason.UNKNOWN_ORDER, "no such order"));
        ObjectNode body = JSON.objectNode();
        body.set("order", exchange.still(() -> CoinbaseBodies.order(order)));
        return body;
    }

    private Optional<SimOrder> find(String id, Account account) {
        return exchange.orders(account.key(), each -> CoinbaseIds.order(each).equals(id)).stream()
                .findFirst();
    }

    private ObjectNode place(JsonNode asked, Account account) {
        JsonNode configuration = asked.path("order_configuration");
        try {
            return exchange.still(() -> {
                SimOrder order = known(asked, account)
                        .orElseGet(() -> exchange.place(account, CoinbaseWishes.read(exchange, asked)));
                return placed(order, configuration);
            });
        } catch (Refusal refusal) {
            return CoinbaseRefusals.order(refusal, configuration);
        }
    }

    /** An order of that client id is not placed a second time. */
    private Optional<SimOrder> known(JsonNode asked, Account account) {
        String clientId = asked.path("client_order_id").asText();
        List<SimOrder> orders = exchange.orders(
                account.key(), each -> clientId.equals(each.wish().clientId()));
        return orders.stream().findFirst();
    }

    private static ObjectNode placed(SimOrder order, JsonNode configuration) {
        String id = CoinbaseIds.order(order);
        ObjectNode body = JSON.objectNode()
                .put("success", true)
                .put("failure_reason", "UNKNOWN_FAILURE_REASON")
                .put("order_id", id);
        body.putObject("success_response")
                .put("order_id", id)
                .put("product_id", CoinbaseMarketRoutes.symbol(order.wish().pair()))
                .put("side", order.wish().side().name())
                .put("client_order_id", order.wish().clientId());
        body.set("order_configuration", configuration);
        return body;
    }

    private ObjectNode cancel(JsonNode asked, Account account) {
        ObjectNode body = JSON.objectNode();
        ArrayNode results = body.putArray("results");
        for (JsonNode id : asked.path("order_ids")) {
            String reason = exchange.still(() -> cancelled(id.asText(), account));
            results.addObject()
                    .put("success", reason.isEmpty())
                    .put("failure_reason", reason.isEmpty() ? "UNKNOWN_CANCEL_FAILURE_REASON" : reason)
                    .put("order_id", id.asText());
        }
        return body;
    }

    private String cancelled(String id, Account account) {
        Optional<SimOrder> order = find(id, account);
        if (order.isEmpty()) {
            return "UNKNOWN_CANCEL_ORDER";
        }
        if (!order.get().working()) {
            return order.get().status() == SimOrder.Status.FILLED ? "ORDER_IS_FULLY_FILLED" : "UNKNOWN_CANCEL_ORDER";
        }
        exchange.cancel(account, order.get());
        return "";
    }

    private ObjectNode edit(JsonNode asked, Account account) {
        try {
            exchange.still(() -> {
                SimOrder order = find(asked.path("order_id").asText(), account)
                        .orElseThrow(() -> new Refusal(Refusal.Reason.UNKNOWN_ORDER, "no such order"));
                return exchange.amend(
                        account, order, CoinbaseWishes.decimal(asked, "size"), CoinbaseWishes.decimal(asked, "price"));
            });
            return JSON.objectNode().put("success", true);
        } catch (Refusal refusal) {
            return CoinbaseRefusals.edit(refusal);
        }
    }
}
