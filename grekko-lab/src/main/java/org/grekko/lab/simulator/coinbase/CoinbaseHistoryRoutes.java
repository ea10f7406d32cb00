package org.grekko.lab.simulator.coinbase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.SimFill;
import org.grekko.lab.simulator.SimOrder;

/** Coinbase's lists in pages, the newest first. */
final class CoinbaseHistoryRoutes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LARGEST_PAGE = 100;

    private final Exchange exchange;

    CoinbaseHistoryRoutes(Exchange exchange) {
        this.exchange = exchange;
    }

    private static int page(CoinbaseQuery query) {
        return Math.max(1, Math.min(LARGEST_PAGE, query.number("limit", LARGEST_PAGE)));
    }

    /** Orders; the cursor is the number of the last one told of. */
    ObjectNode orders(CoinbaseQuery query, Account account) {
        List<String> statuses = query.all("order_status");
        if (statuses.contains("OPEN") && statuses.size() > 1) {
            throw CoinbaseProblem.of(400, "INVALID_ARGUMENT", "OPEN cannot be combined with other statuses");
        }
        Instant from = query.time("start_date", Instant.MIN);
        Instant to = query.time("end_date", Instant.MAX);
        int before = query.number("cursor", Integer.MAX_VALUE);
        return exchange.still(() -> {
            List<SimOrder> found = exchange.orders(
                    account.key(),
                    each -> each.id() < before
                            && query.wants(
                                    CoinbaseMarketRoutes.symbol(each.wish().pair()), "product_ids", "product_id")
                            && query.wants(CoinbaseIds.order(each), "order_ids")
                            && query.wants(CoinbaseBodies.status(each), "order_status")
                            && !each.createdAt().isBefore(from)
                            && each.createdAt().isBefore(to));
            int rest = Math.max(0, found.size() - page(query));
            ObjectNode body = JSON.objectNode();
            ArrayNode rows = body.putArray("orders");
            found.subList(rest, found.size()).forEach(each -> rows.insert(0, CoinbaseBodies.order(each)));
            return body.put("has_next", rest > 0)
                    .put("cursor", rest > 0 ? String.valueOf(found.get(rest).id()) : "");
        });
    }

    /** Fills; the cursor is how many older ones there are. */
    ObjectNode fills(CoinbaseQuery query, Account account) {
        Instant from = query.time("start_sequence_timestamp", Instant.MIN);
        Instant to = query.time("end_sequence_timestamp", Instant.MAX);
        List<SimFill> found = exchange.fills(
                account.key(),
                each -> query.wants(
                                CoinbaseMarketRoutes.symbol(each.order().wish().pair()), "product_ids", "product_id")
                        && query.wants(CoinbaseIds.order(each.order()), "order_ids", "order_id")
                        && !each.at().isBefore(from)
                        && each.at().isBefore(to));
        int end = Math.min(found.size(), query.number("cursor", Integer.MAX_VALUE));
        int rest = Math.max(0, end - page(query));
        ObjectNode body = JSON.objectNode();
        ArrayNode rows = body.putArray("fills");
        found.subList(rest, end).forEach(each -> rows.insert(0, CoinbaseBodies.fill(each)));
        return body.put("cursor", rest > 0 ? String.valueOf(rest) : "");
    }

    /** Balances; the cursor is how many were told of. */
    ObjectNode accounts(CoinbaseQuery query, Account account) {
        String quote = exchange.listings().get(0).pair().quote();
        return exchange.still(() -> {
            List<String> assets = List.copyOf(account.assets());
            int from = Math.min(assets.size(), query.number("cursor", 0));
            int to = Math.min(assets.size(), from + page(query));
            ObjectNode body = JSON.objectNode();
            ArrayNode rows = body.putArray("accounts");
            assets.subList(from, to).forEach(asset -> rows.add(CoinbaseBodies.balance(account, asset, quote)));
            return body.put("has_next", to < assets.size())
                    .put("cursor", to < assets.size() ? String.valueOf(to) : "")
                    .put("size", to - from);
        });
    }
}
