package org.grekko.lab.simulator.binance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Refusal;
import org.grekko.lab.simulator.Wire;
import org.jspecify.annotations.Nullable;

/** Routes Binance's requests: who may ask, what it weighs, and who answers. */
public final class BinanceWire implements Wire {
    private static final long MOST_WEIGHT = 6_000;
    private static final long MOST_FUTURES_WEIGHT = 2_400;
    private static final long MOST_ORDERS = 100;
    private static final long MOST_FUTURES_ORDERS = 300;

    private final Exchange exchange;
    private final boolean futures;
    private final BinanceMarketRoutes market;
    private final BinanceTradeRoutes trade;
    private final BinanceStreams streams;
    private final Usage weight = new Usage(Duration.ofMinutes(1));
    private final Map<String, Usage> orders = new ConcurrentHashMap<>();
    private final Map<String, String> listenKeys = new ConcurrentHashMap<>();
    private volatile long mostWeight;
    private volatile long mostOrders;

    /** What was used in the present window. */
    private static final class Usage {
        private final Duration window;
        private long slot;
        private long used;

        Usage(Duration window) {
            this.window = window;
        }

        synchronized long add(Instant now, long cost) {
            long current = now.toEpochMilli() / window.toMillis();
            if (current != slot) {
                slot = current;
                used = 0;
            }
            used += cost;
            return used;
        }
    }

    /**
     * The wire of one product.
     *
     * @param futures USD-M futures instead of spot
     */
    public BinanceWire(Exchange exchange, boolean futures) {
        this.exchange = exchange;
        this.futures = futures;
        this.mostWeight = futures ? MOST_FUTURES_WEIGHT : MOST_WEIGHT;
        this.mostOrders = futures ? MOST_FUTURES_ORDERS : MOST_ORDERS;
        this.market = new BinanceMarketRoutes(exchange, futures);
        this.trade = new BinanceTradeRoutes(exchange, futures);
        this.streams = new BinanceStreams(exchange, futures);
    }

    @Override
    public Faults.Point point(Request request) {
        boolean order = request.path().endsWith("/order");
        if (order && request.method().equals("POST")) {
            return Faults.Point.PLACE;
        }
        if (request.path().endsWith("/withdraw/apply")) {
            return Faults.Point.WITHDRAW;
        }
        if (request.method().equals("DELETE")) {
            return Faults.Point.CANCEL;
        }
        boolean amends =
                request.method().equals("PUT") && (order || request.path().contains("/order/amend/"));
        if (amends) {
            return Faults.Point.AMEND;
        }
        return request.path().endsWith("/depth") ? Faults.Point.SNAPSHOT : Faults.Point.QUERY;
    }

    @Override
    public void limits(long ordersPer10s, long weightPerMinute) {
        mostOrders = ordersPer10s;
        mostWeight = weightPerMinute;
    }

    @Override
    public Reply answer(Request request) {
        long used = weight.add(exchange.now(), market.weight(request));
        if (used > mostWeight) {
            return banned(60 - exchange.now().getEpochSecond() % 60);
        }
        Map<String, String> headers = Map.of("x-mbx-used-weight-1m", String.valueOf(used));
        try {
            Reply reply = routed(request);
            return new Reply(reply.status(), reply.body(), headers);
        } catch (Refusal refusal) {
            Reply reply = BinanceRefusals.reply(refusal, futures);
            return new Reply(reply.status(), reply.body(), headers);
        } catch (BinanceProblem problem) {
            return new Reply(problem.status(), problem.body(), headers);
        }
    }

    private Reply routed(Request request) {
        Reply open = market.answer(request);
        if (open != null) {
            return open;
        }
        if (request.path().endsWith("/listenKey")) {
            return listenKey(request);
        }
        BinanceParameters parameters = BinanceParameters.of(request);
        Account account = signed(request, parameters);
        if (request.method().equals("POST") && request.path().endsWith("/order")) {
            long placed = orders.computeIfAbsent(account.key(), key -> new Usage(Duration.ofSeconds(10)))
                    .add(exchange.now(), 1);
            if (placed > mostOrders) {
                throw new BinanceProblem(
                        429, -1015, "Too many new orders; current limit is " + mostOrders + " orders per TEN_SECONDS.");
            }
        }
        Reply reply = trade.answer(request, parameters, account);
        if (reply == null) {
            throw new BinanceProblem(404, -1000, "no route " + request.method() + " " + request.path());
        }
        return reply;
    }

    private Reply listenKey(Request request) {
        Account account = keyed(request);
        String listenKey = listenKeys.computeIfAbsent(account.key(), key -> "lk" + Integer.toHexString(key.hashCode()));
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("listenKey", listenKey);
        return Reply.of(200, request.method().equals("POST") ? body.toString() : "{}");
    }

    private Account keyed(Request request) {
        String key = request.header("x-mbx-apikey");
        if (key == null) {
            throw new BinanceProblem(401, -2014, "API-key format invalid.");
        }
        return exchange.account(key)
                .orElseThrow(() -> new BinanceProblem(401, -2015, "Invalid API-key, IP, or permissions for action."));
    }

    private Account signed(Request request, BinanceParameters parameters) {
        Account account = keyed(request);
        parameters.verify(account.secret(), exchange.now());
        return account;
    }

    @Override
    public void serve(Socket socket, Request opening) {
        if (opening.path().startsWith("/ws-api")) {
            streams.api(socket, this::subscriber);
        } else if (futures && opening.path().matches("/ws/lk[0-9a-f]+")) {
            String listenKey = opening.path().substring("/ws/".length());
            listenKeys.entrySet().stream()
                    .filter(each -> each.getValue().equals(listenKey))
                    .findFirst()
                    .ifPresentOrElse(each -> streams.account(socket, each.getKey()), socket::cut);
        } else {
            streams.market(socket, opening);
        }
    }

    private @Nullable String subscriber(BinanceParameters parameters) {
        Account account = exchange.account(parameters.text("apiKey", "")).orElse(null);
        if (account == null) {
            return null;
        }
        parameters.verify(account.secret(), exchange.now());
        return account.key();
    }

    @Override
    public Reply banned(long seconds) {
        BinanceProblem problem = new BinanceProblem(
                429,
                -1003,
                "Too much request weight used; current limit is " + mostWeight + " request weight per 1 MINUTE.");
        return new Reply(429, problem.body(), Map.of("Retry-After", String.valueOf(seconds)));
    }
}
