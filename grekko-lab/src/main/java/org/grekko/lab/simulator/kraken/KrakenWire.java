package org.grekko.lab.simulator.kraken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Refusal;
import org.grekko.lab.simulator.Wire;

/** Routes Kraken's requests: who may ask, and who answers. Errors come with HTTP 200. */
public final class KrakenWire implements Wire {
    private static final String PUBLIC = "/0/public/";
    private static final String PRIVATE = "/0/private/";
    private static final Pattern CHECKSUM = Pattern.compile("\"checksum\":(\\d+)");

    private final Exchange exchange;
    private final KrakenMarketRoutes market;
    private final KrakenTradeRoutes trade;
    private final KrakenStreams streams;
    private final Map<String, Long> nonces = new HashMap<>();

    /** The wire of Kraken's spot market over that exchange. */
    public KrakenWire(Exchange exchange) {
        this.exchange = exchange;
        this.market = new KrakenMarketRoutes(exchange);
        this.trade = new KrakenTradeRoutes(exchange);
        this.streams = new KrakenStreams(exchange);
    }

    @Override
    public Faults.Point point(Request request) {
        String path = request.path();
        if (path.endsWith("/AddOrder")) {
            return Faults.Point.PLACE;
        }
        if (path.endsWith("/CancelOrder") || path.endsWith("/CancelAll")) {
            return Faults.Point.CANCEL;
        }
        if (path.endsWith("/AmendOrder")) {
            return Faults.Point.AMEND;
        }
        if (path.endsWith("/Withdraw")) {
            return Faults.Point.WITHDRAW;
        }
        return path.endsWith("/Depth") ? Faults.Point.SNAPSHOT : Faults.Point.QUERY;
    }

    @Override
    public Reply answer(Request request) {
        try {
            JsonNode result = routed(request);
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.putArray("error");
            body.set("result", result);
            return Reply.of(200, body.toString());
        } catch (Refusal refusal) {
            return error(KrakenRefusals.text(refusal));
        } catch (KrakenProblem problem) {
            return error(problem.text());
        }
    }

    private static Reply error(String text) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("error").add(text);
        return Reply.of(200, body.toString());
    }

    private JsonNode routed(Request request) {
        JsonNode result = null;
        if (request.path().startsWith(PUBLIC)) {
            result = market.answer(request.path().substring(PUBLIC.length()), request);
        } else if (request.path().startsWith(PRIVATE)) {
            String route = request.path().substring(PRIVATE.length());
            KrakenForm form = KrakenForm.body(request);
            Account account = signed(request, form);
            result = route.equals("GetWebSocketsToken") ? token(account) : trade.answer(route, form, account);
        }
        if (result == null) {
            throw new KrakenProblem("EGeneral:Unknown method");
        }
        return result;
    }

    private ObjectNode token(Account account) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("token", streams.token(account.key()))
                .put("expires", 900);
    }

    /** The nonce counts for good as soon as the signature is right, also when the request is refused afterwards. */
    private Account signed(Request request, KrakenForm form) {
        String key = request.header("api-key");
        Account account = key == null ? null : exchange.account(key).orElse(null);
        if (account == null) {
            throw new KrakenProblem("EAPI:Invalid key");
        }
        if (!form.signedWith(account.secret())) {
            throw new KrakenProblem("EAPI:Invalid signature");
        }
        if (!rises(account.key(), form.number("nonce", 0))) {
            throw new KrakenProblem("EAPI:Invalid nonce");
        }
        return account;
    }

    private synchronized boolean rises(String key, long nonce) {
        boolean rises = nonce > nonces.getOrDefault(key, 0L);
        if (rises) {
            nonces.put(key, nonce);
        }
        return rises;
    }

    @Override
    public void serve(Socket socket, Request opening) {
        if (opening.path().equals("/v2")) {
            streams.serve(socket);
        } else {
            socket.cut();
        }
    }

    @Override
    public Reply banned(long seconds) {
        return error("EAPI:Rate limit exceeded");
    }

    @Override
    public String spoiled(String frame) {
        Matcher found = CHECKSUM.matcher(frame);
        return found.find() ? found.replaceFirst("\"checksum\":" + (Long.parseLong(found.group(1)) ^ 1)) : frame;
    }
}
