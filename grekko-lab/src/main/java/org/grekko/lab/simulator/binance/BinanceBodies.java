package org.grekko.lab.simulator.binance;

import static org.grekko.lab.simulator.binance.BinanceMarketRoutes.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Listing;
import org.grekko.lab.simulator.SimFill;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Orders, fills and balances as Binance writes them. */
final class BinanceBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final boolean futures;

    BinanceBodies(boolean futures) {
        this.futures = futures;
    }

    ObjectNode order(SimOrder order) {
        SimOrder.Wish wish = order.wish();
        ObjectNode body = JSON.objectNode()
                .put("symbol", BinanceMarketRoutes.symbol(wish.pair()))
                .put("orderId", order.id())
                .put("clientOrderId", wish.clientId())
                .put("price", orZero(order.price()))
                .put("origQty", text(order.quantity()))
                .put("executedQty", text(order.filled()))
                .put("status", order.status().name())
                .put(
                        "timeInForce",
                        wish.postOnly() && futures ? "GTX" : wish.force().name())
                .put("type", type(wish))
                .put("side", wish.side().name())
                .put("stopPrice", orZero(wish.stopPrice()))
                .put("time", order.createdAt().toEpochMilli())
                .put("updateTime", order.updatedAt().toEpochMilli());
        if (futures) {
            body.put("avgPrice", text(order.average()))
                    .put("cumQuote", text(order.spent()))
                    .put("reduceOnly", wish.reduceOnly())
                    .put("positionSide", "BOTH")
                    .put("closePosition", false)
                    .put("origType", type(wish));
        } else {
            body.put("cummulativeQuoteQty", text(order.spent()))
                    .put("orderListId", -1)
                    .put("icebergQty", "0.00000000")
                    .put("isWorking", true);
        }
        return body;
    }

    static String type(SimOrder.Wish wish) {
        return wish.type() == SimOrder.Type.LIMIT && wish.postOnly()
                ? "LIMIT_MAKER"
                : wish.type().name();
    }

    private static String orZero(@Nullable BigDecimal value) {
        return text(value == null ? BigDecimal.ZERO : value);
    }

    ObjectNode placed(SimOrder order, List<SimFill> fills) {
        ObjectNode body = order(order);
        if (futures) {
            return body;
        }
        body.put("transactTime", order.updatedAt().toEpochMilli()).remove(List.of("time", "updateTime"));
        ArrayNode rows = body.putArray("fills");
        for (SimFill fill : fills) {
            rows.addObject()
                    .put("price", text(fill.price()))
                    .put("qty", text(fill.quantity()))
                    .put("commission", text(fill.fee()))
                    .put("commissionAsset", fill.feeAsset())
                    .put("tradeId", fill.tradeId());
        }
        return body;
    }

    ObjectNode trade(SimFill fill) {
        boolean buyer = fill.side() == Side.BUY;
        return JSON.objectNode()
                .put("symbol", BinanceMarketRoutes.symbol(fill.order().wish().pair()))
                .put("id", fill.tradeId())
                .put("orderId", fill.order().id())
                .put("price", text(fill.price()))
                .put("qty", text(fill.quantity()))
                .put("quoteQty", text(fill.price().multiply(fill.quantity())))
                .put("commission", text(fill.fee()))
                .put("commissionAsset", fill.feeAsset())
                .put("time", fill.at().toEpochMilli())
                .put(futures ? "buyer" : "isBuyer", buyer)
                .put(futures ? "maker" : "isMaker", fill.maker())
                .put("side", fill.side().name())
                .put("realizedPnl", text(fill.realized()))
                .put("positionSide", "BOTH");
    }

    ObjectNode spotAccount(Exchange exchange, Account account) {
        return exchange.still(() -> {
            Listing any = exchange.listings().get(0);
            ObjectNode body = JSON.objectNode()
                    .put("canTrade", true)
                    .put("canWithdraw", account.mayWithdraw())
                    .put("accountType", "SPOT")
                    .put("updateTime", exchange.now().toEpochMilli());
            body.putObject("commissionRates")
                    .put("maker", any.makerFee().toPlainString())
                    .put("taker", any.takerFee().toPlainString())
                    .put("buyer", "0")
                    .put("seller", "0");
            ArrayNode balances = body.putArray("balances");
            for (String asset : account.assets()) {
                balances.addObject()
                        .put("asset", asset)
                        .put("free", text(account.free(asset)))
                        .put("locked", text(account.locked(asset)));
            }
            body.putArray("permissions").add("SPOT");
            return body;
        });
    }

    ArrayNode futuresBalances(Exchange exchange, Account account) {
        return exchange.still(() -> {
            ArrayNode rows = JSON.arrayNode();
            for (String asset : account.assets()) {
                rows.addObject()
                        .put("asset", asset)
                        .put("balance", text(account.free(asset)))
                        .put("availableBalance", text(account.free(asset)))
                        .put("crossWalletBalance", text(account.free(asset)))
                        .put("crossUnPnl", "0");
            }
            return rows;
        });
    }

    ObjectNode futuresAccount(Exchange exchange, Account account) {
        return exchange.still(() -> {
            ObjectNode body = JSON.objectNode();
            ArrayNode assets = body.putArray("assets");
            for (String asset : account.assets()) {
                String held = text(account.free(asset));
                assets.addObject()
                        .put("asset", asset)
                        .put("walletBalance", held)
                        .put("marginBalance", held)
                        .put("crossWalletBalance", held)
                        .put("availableBalance", held)
                        .put("initialMargin", "0")
                        .put("maintMargin", "0")
                        .put("unrealizedProfit", "0");
            }
            body.set("positions", positions(exchange, account));
            return body;
        });
    }

    /** One bracket of margin for every contract. */
    ArrayNode brackets(Exchange exchange) {
        ArrayNode rows = JSON.arrayNode();
        for (Listing listing : exchange.listings()) {
            rows.addObject()
                    .put("symbol", BinanceMarketRoutes.symbol(listing.pair()))
                    .putArray("brackets")
                    .addObject()
                    .put("bracket", 1)
                    .put("initialLeverage", 125)
                    .put("notionalCap", 100_000_000)
                    .put("notionalFloor", 0)
                    .put("maintMarginRatio", 0.004)
                    .put("cum", 0);
        }
        return rows;
    }

    ArrayNode positions(Exchange exchange, Account account) {
        return exchange.still(() -> {
            ArrayNode rows = JSON.arrayNode();
            account.holdings().forEach((pair, holding) -> {
                BigDecimal mark = exchange.lastPrice(pair).orElse(holding.entry());
                rows.addObject()
                        .put("symbol", BinanceMarketRoutes.symbol(pair))
                        .put("positionAmt", text(holding.quantity()))
                        .put("entryPrice", text(holding.entry()))
                        .put("markPrice", text(mark))
                        .put(
                                "unRealizedProfit",
                                text(mark.subtract(holding.entry()).multiply(holding.quantity())))
                        .put("leverage", String.valueOf(account.leverage(pair)))
                        .put("liquidationPrice", "0")
                        .put("positionSide", "BOTH")
                        .put("notional", text(mark.multiply(holding.quantity())))
                        .put("marginType", "cross")
                        .put("isolatedMargin", "0")
                        .put("updateTime", exchange.now().toEpochMilli());
            });
            return rows;
        });
    }

    ObjectNode commission(Exchange exchange, String symbol) {
        Listing listing = exchange.listing(BinanceMarketRoutes.pair(exchange, symbol));
        return JSON.objectNode()
                .put("symbol", symbol)
                .put("makerCommissionRate", listing.makerFee().toPlainString())
                .put("takerCommissionRate", listing.takerFee().toPlainString());
    }

    ObjectNode restrictions(Account account) {
        return JSON.objectNode()
                .put("ipRestrict", false)
                .put("enableReading", true)
                .put("enableSpotAndMarginTrading", true)
                .put("enableFutures", true)
                .put("enableWithdrawals", account.mayWithdraw());
    }
}
