package org.grekko.lab.simulator.coinbase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Refusal;
import org.grekko.lab.simulator.Wire;

/** Routes Coinbase's requests: who may ask, how often, and who answers. */
public final class CoinbaseWire implements Wire {
    private static final String ROOT = "/api/v3/brokerage";
    private static final String BEARER = "Bearer ";
    private static final long MOST_PUBLIC = 10;
    private static final long MOST_PRIVATE = 30;

    private final Exchange exchange;
    private final CoinbaseJwt tokens;
    private final CoinbaseMarketRoutes market;
    private final CoinbaseTradeRoutes trade;
    private final CoinbaseStreams streams;
    private final Map<String, Usage> usage = new ConcurrentHashMap<>();

    /** What was asked in the present second. */
    private static final class Usage {
        private long second;
        private long used;

        synchronized long add(long now) {
            used = now == second ? used + 1 : 1;
            second = now;
            return used;
        }
    }

    /** The wire of that exchange. */
    public CoinbaseWire(Exchange exchange) {
        this.exchange = exchange;
        this.tokens = new CoinbaseJwt(exchange);
        this.market = new CoinbaseMarketRoutes(exchange);
        this.trade = new CoinbaseTradeRoutes(exchange, market);
        this.streams = new CoinbaseStreams(exchange, tokens);
    }

    @Override
    public Faults.Point point(Request request) {
        return switch (request.path()) {
            case ROOT + "/orders" -> Faults.Point.PLACE;
            case ROOT + "/orders/batch_cancel" -> Faults.Point.CANCEL;
            case ROOT + "/orders/edit" -> Faults.Point.AMEND;
            case ROOT + "/market/product_book", ROOT + "/product_book" -> Faults.Point.SNAPSHOT;
            default -> Faults.Point.QUERY;
        };
    }

    @Override
    public Reply answer(Request request) {
        try {
            return routed(request);
        } catch (Refusal refusal) {
            return reply(CoinbaseRefusals.problem(refusal));
        } catch (CoinbaseProblem problem) {
            return reply(problem);
        }
    }

    private Reply reply(CoinbaseProblem problem) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(exchange.now().atOffset(ZoneOffset.UTC));
        return new Reply(problem.status(), problem.body(), Map.of("Date", date));
    }

    private Reply routed(Request request) {
        if (!request.path().startsWith(ROOT + "/")) {
            return market.older(request.path())
                    .map(body -> Reply.of(200, body.toString()))
                    .orElseThrow(() -> CoinbaseProblem.of(404, "NOT_FOUND", "no such route"));
        }
        String route = request.path().substring(ROOT.length());
        if (CoinbaseMarketRoutes.open(request.method(), route)) {
            return limited("", MOST_PUBLIC, () -> market.answer(route, new CoinbaseQuery(request.query())));
        }
        String authorization = Objects.requireNonNullElse(request.header("authorization"), "");
        if (!authorization.startsWith(BEARER)) {
            throw CoinbaseProblem.unauthorized();
        }
        String uri = request.method() + " " + request.header("host") + request.path();
        Account account = tokens.account(authorization.substring(BEARER.length()), uri);
        return limited(account.key(), MOST_PRIVATE, () -> trade.answer(route, request, account));
    }

    /** Nothing is carried out for whoever asks too often. */
    private Reply limited(String who, long most, Supplier<Optional<ObjectNode>> answer) {
        long used = usage.computeIfAbsent(who, name -> new Usage())
                .add(exchange.now().getEpochSecond());
        if (used > most) {
            return banned(1);
        }
        return answer.get()
                .map(body -> Reply.of(200, body.toString()))
                .orElseThrow(() -> CoinbaseProblem.of(404, "NOT_FOUND", "no such route"));
    }

    @Override
    public void serve(Socket socket, Request opening) {
        streams.serve(socket);
    }

    @Override
    public Reply banned(long seconds) {
        CoinbaseProblem problem = CoinbaseProblem.of(429, "rate_limit_exceeded", "Too many requests");
        return new Reply(429, problem.body(), Map.of("Retry-After", String.valueOf(seconds)));
    }
}
