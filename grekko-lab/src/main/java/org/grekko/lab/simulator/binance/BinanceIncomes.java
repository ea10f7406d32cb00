package org.grekko.lab.simulator.binance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Exchange;

/** The income history of USD-M futures as Binance writes it. */
final class BinanceIncomes {
    private static final long USUAL_LIMIT = 100;
    private static final long LARGEST_LIMIT = 1_000;

    private BinanceIncomes() {}

    static ArrayNode page(Exchange exchange, BinanceParameters parameters, Account account) {
        long since = parameters.has("startTime") ? parameters.number("startTime") : 0;
        long limit = parameters.has("limit") ? Math.min(LARGEST_LIMIT, parameters.number("limit")) : USUAL_LIMIT;
        long page = parameters.has("page") ? parameters.number("page") : 1;
        String type = parameters.find("incomeType");
        List<Account.Income> told = exchange.still(account::income);
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        told.stream()
                .filter(each -> each.at().toEpochMilli() >= since)
                .filter(each -> type == null || type.equals(each.type()))
                .skip((page - 1) * limit)
                .limit(limit)
                .forEach(each -> rows.addObject()
                        .put("symbol", each.pair() == null ? "" : BinanceMarketRoutes.symbol(each.pair()))
                        .put("incomeType", each.type())
                        .put("income", BinanceMarketRoutes.text(each.amount()))
                        .put("asset", each.asset())
                        .put("time", each.at().toEpochMilli())
                        .put("info", each.type())
                        .put("tranId", each.id())
                        .put("tradeId", each.tradeId() == 0 ? "" : String.valueOf(each.tradeId())));
        return rows;
    }
}
