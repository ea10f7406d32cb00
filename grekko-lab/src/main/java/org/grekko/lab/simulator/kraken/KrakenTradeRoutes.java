package org.grekko.lab.simulator.kraken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Refusal;
import org.grekko.lab.simulator.SimFill;
import org.grekko.lab.simulator.SimOrder;
import org.jspecify.annotations.Nullable;

/** Kraken's routes of an account. */
final class KrakenTradeRoutes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PAGE = 50;

    private final Exchange exchange;
    private final KrakenBodies bodies;
    private final KrakenDeadMan deadMan;

    KrakenTradeRoutes(Exchange exchange) {
        this.exchange = exchange;
        this.bodies = new KrakenBodies(exchange);
        this.deadMan = new KrakenDeadMan(exchange);
    }

    /** The result, or null when there is no such route. */
    @Nullable
    JsonNode answer(String route, KrakenForm form, Account account) {
        return switch (route) {
            case "AddOrder" -> place(form, account);
            case "CancelOrder" -> cancel(form, account);
            case "CancelAll" -> JSON.objectNode().put("count", deadMan.cancelAll(account));
            case "CancelAllOrdersAfter" -> deadMan.countdown(form.number("timeout", 0), account);
            case "AmendOrder" -> amend(form, account);
            case "OpenOrders" -> openOrders(form, account);
            case "ClosedOrders" -> closedOrders(form, account);
            case "QueryOrders" -> queryOrders(form, account);
            case "TradesHistory" -> trades(form, account);
            case "Balance" -> bodies.balances(account, false);
            case "BalanceEx" -> bodies.balances(account, true);
            case "TradeVolume" -> bodies.volume(form);
            case "Withdraw" -> withdraw(form, account);
            default -> null;
        };
    }

    private ObjectNode place(KrakenForm form, Account account) {
        SimOrder.Wish wish = KrakenOrderWish.of(form, exchange);
        KrakenOrderWish.inTime(form, exchange.now());
        ObjectNode result = JSON.objectNode();
        result.putObject("descr").put("order", bodies.sentence(wish));
        if (!form.flag("validate")) {
            SimOrder order = exchange.place(account, wish);
            result.putArray("txid").add(KrakenNames.order(order.id()));
        }
        return result;
    }

    private ObjectNode cancel(KrakenForm form, Account account) {
        return exchange.still(() -> {
            exchange.cancel(account, find(form, account));
            return JSON.objectNode().put("count", 1);
        });
    }

    private ObjectNode amend(KrakenForm form, Account account) {
        KrakenOrderWish.inTime(form, exchange.now());
        return exchange.still(() -> {
            SimOrder order = find(form, account);
            BigDecimal quantity = form.decimalOrNull("order_qty");
            exchange.amend(
                    account, order, quantity == null ? order.quantity() : quantity, form.decimalOrNull("limit_price"));
            return JSON.objectNode()
                    .put("amend_id", "T" + KrakenNames.order(order.id()).substring(1));
        });
    }

    private SimOrder find(KrakenForm form, Account account) {
        String txid = form.find("txid");
        Predicate<SimOrder> wanted = txid == null
                ? named(form.needed("cl_ord_id"))
                : each -> KrakenNames.order(each.id()).equals(txid);
        List<SimOrder> found = exchange.orders(account.key(), wanted);
        if (found.isEmpty()) {
            throw new Refusal(Refusal.Reason.UNKNOWN_ORDER, "unknown order");
        }
        return found.get(found.size() - 1);
    }

    private static Predicate<SimOrder> named(@Nullable String clientId) {
        return each -> clientId == null || clientId.equals(each.wish().clientId());
    }

    private ObjectNode openOrders(KrakenForm form, Account account) {
        ObjectNode result = JSON.objectNode();
        ObjectNode open = result.putObject("open");
        exchange.still(() -> exchange.orders(
                        account.key(), named(form.find("cl_ord_id")).and(SimOrder::working)))
                .forEach(each -> open.set(KrakenNames.order(each.id()), bodies.order(each)));
        return result;
    }

    private ObjectNode closedOrders(KrakenForm form, Account account) {
        List<SimOrder> found = new ArrayList<>(
                exchange.orders(account.key(), named(form.find("cl_ord_id")).and(each -> !each.working())));
        Collections.reverse(found);
        ObjectNode result = JSON.objectNode();
        ObjectNode closed = result.putObject("closed");
        found.stream()
                .skip(form.number("ofs", 0))
                .limit(PAGE)
                .forEach(each -> closed.set(KrakenNames.order(each.id()), bodies.order(each)));
        return result.put("count", found.size());
    }

    private ObjectNode queryOrders(KrakenForm form, Account account) {
        List<String> ids = List.of(form.needed("txid").split(",", -1));
        ObjectNode result = JSON.objectNode();
        exchange.orders(account.key(), each -> ids.contains(KrakenNames.order(each.id())))
                .forEach(each -> result.set(KrakenNames.order(each.id()), bodies.order(each)));
        if (result.isEmpty()) {
            throw new Refusal(Refusal.Reason.UNKNOWN_ORDER, "unknown order");
        }
        return result;
    }

    /** Pages of fifty, the latest first. */
    private ObjectNode trades(KrakenForm form, Account account) {
        BigDecimal start = form.find("start") == null ? BigDecimal.ZERO : form.decimal("start");
        List<SimFill> found = new ArrayList<>(exchange.fills(
                account.key(), each -> KrakenNames.seconds(each.at()).compareTo(start) > 0));
        Collections.reverse(found);
        ObjectNode result = JSON.objectNode();
        ObjectNode trades = result.putObject("trades");
        found.stream()
                .skip(form.number("ofs", 0))
                .limit(PAGE)
                .forEach(each -> trades.set(KrakenNames.trade(each.tradeId()), bodies.trade(each)));
        return result.put("count", found.size());
    }

    private ObjectNode withdraw(KrakenForm form, Account account) {
        if (!account.mayWithdraw()) {
            throw new KrakenProblem("EGeneral:Permission denied");
        }
        String address = form.needed("key");
        String name = form.needed("asset");
        String asset = account.assets().stream()
                .filter(each -> List.of(each, KrakenNames.asset(each), KrakenNames.shortAsset(each))
                        .contains(name))
                .findFirst()
                .orElseThrow(() -> new KrakenProblem("EFunding:Unknown asset"));
        exchange.withdraw(account, new Account.Withdrawn(asset, form.decimal("amount"), address));
        return JSON.objectNode().put("refid", "W" + Long.toHexString(System.nanoTime()));
    }
}
