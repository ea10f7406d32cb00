package org.grekko.system;

import java.util.ArrayList;
import java.util.List;

/** Bodies that no route may take: each good body with one field made bad, and what is no object at all. */
final class BadBodies {
    private static final List<String> BAD_VALUES = List.of(
            "NaN",
            "\"NaN\"",
            "1e400",
            "\"1e999999999\"",
            "-1",
            "\"-0.5\"",
            "[]",
            "{}",
            "[1]",
            "\"\"",
            "\"' or 1=1; drop table trade_order; --\"",
            "\"<script>alert(1)</script>\"",
            "\"\\u0000\"",
            "\"" + "9".repeat(20_000) + "\"");
    private static final List<String> NO_OBJECTS =
            List.of("", " ", "null", "true", "7", "\"text\"", "[]", "[{}]", "{", "{\"a\":}", "{\"a\":1,}", "\u0000");

    /** A body with the field that is bad in it; empty when the whole body is. */
    record Bad(String path, String field, String body) {}

    private BadBodies() {}

    static List<Bad> all() {
        List<Bad> all = new ArrayList<>();
        String order =
                "pair=\"BTC/USD\",side=\"BUY\",type=\"LIMIT\",quantity=\"0.01\",price=\"20000\",timeInForce=\"GTC\"";
        add("/orders", order, "pair,side,type,quantity,price,timeInForce,portfolioId,postOnly,stopPrice", all);
        add("/orders/preview", order, "pair,side,type,quantity,price,timeInForce,portfolioId", all);
        add(
                "/orders/preview",
                "pair=\"BTC/USD\",side=\"BUY\",type=\"MARKET\"",
                "sizing,sizing.method,sizing.value,sizing.stopLoss,sizing.takeProfit",
                all);
        add(
                "/signals",
                "agentId=\"00000000-0000-0000-0000-000000000001\",pair=\"BTC/USD\",type=\"BUY\",confidence=0.5",
                "agentId,pair,type,confidence,stopLoss,takeProfit,expiresAt,positionSize",
                all);
        add(
                "/agents",
                "name=\"fuzz\",type=\"TECHNICAL_ANALYZER\",strategy=\"sma-cross\",allocation=\"0.1\"",
                "type,strategy,allocation,parameters.fast",
                all);
        for (String name : List.of("1e400", "7", "[]", "\"\"", "\"<script>\"", "\"' or 1=1\"", "\"\\u0000\"")) {
            all.add(new Bad("/agents", "name", "{\"name\":" + name + "}"));
            all.add(new Bad("/users", "username", "{\"username\":" + name + ",\"roles\":[\"viewer\"]}"));
        }
        tried(all);
        add("/routing/orders", "pair=\"BTC/USD\",side=\"BUY\",quantity=\"0.01\"", "pair,side,quantity,limitPrice", all);
        add(
                "/risk/events",
                "type=\"LATENCY\",severity=\"LOW\",subject=\"fuzz\",title=\"fuzz\",text=\"fuzz\"",
                "type,severity",
                all);
        add("/risk/kill", "scope=\"PAIR\",target=\"BTC/USD\",reason=\"drill\"", "scope,target", all);
        compliance(all);
        add("/users", "username=\"fuzz\",password=\"long-enough-12\",roles=[\"viewer\"]", "roles", all);
        add("/tokens", "username=\"stranger\",password=\"x\"", "username,password", all);
        return all;
    }

    private static void compliance(List<Bad> all) {
        add(
                "/compliance/rules",
                "name=\"fuzz\",kind=\"RESTRICTED_ASSETS\",body.assets=[\"ETH\"],reason=\"drill\"",
                "name,kind,body.assets,effectiveAt,withdraw",
                all);
        add(
                "/compliance/rules",
                "name=\"fuzz\",kind=\"RETENTION\",body.days={\"BACKTESTS\":30},reason=\"drill\"",
                "body.days",
                all);
        add(
                "/compliance/rules",
                "name=\"fuzz\",kind=\"LEGAL_HOLD\",body.classes=[\"BACKTESTS\"],reason=\"drill\"",
                "body.classes",
                all);
        add(
                "/compliance/erasures",
                "kind=\"WORDS\",value=\"nobody at all and never\",reference=\"letter 1\",reason=\"drill\"",
                "kind",
                all);
        for (String wrong : List.of("[]", "{}", "7", "\"\"", "\"\\u0000\"", "\"" + "9".repeat(20_000) + "\"")) {
            for (String field : List.of("value", "reference", "reason")) {
                String good =
                        "kind=\"WORDS\",value=\"nobody at all and never\",reference=\"letter 1\",reason=\"drill\"";
                all.add(new Bad(
                        "/compliance/erasures", field, object(without(good, field) + "," + field + "=" + wrong)));
            }
            all.add(new Bad("/compliance/screening/checks", "address", "{\"address\":" + wrong + "}"));
            all.add(new Bad("/compliance/screening/checks", "name", "{\"address\":\"x\",\"name\":" + wrong + "}"));
        }
        for (String wrong : List.of("[]", "7", "\"0.69\"", "\"x\"")) {
            all.add(new Bad(
                    "/compliance/screening/checks", "threshold", "{\"name\":\"x\",\"threshold\":" + wrong + "}"));
        }
    }

    /** What is tried out on stored bars or with paper money. */
    private static void tried(List<Bad> all) {
        add(
                "/replays",
                "venue=\"PAPER\",pairs=[\"BTC/USD\"],interval=\"4h\",speed=\"max\"",
                "venue,pairs,interval,speed,from,to",
                all);
        add(
                "/backtests",
                "model=\"sma-cross\",pairs=[\"BTC/USD\"],interval=\"4h\"",
                "model,parameters.fast,venue,pairs,interval,from,to,feeBps,slippageBps,cash,barsPerYear",
                all);
        models(all);
    }

    private static void models(List<Bad> all) {
        add(
                "/optimisations",
                "model=\"sma-cross\",search=\"GRID\",ranges.fast=\"5..9\",pairs=[\"BTC/USD\"],interval=\"4h\"",
                "model,search,ranges.fast,parameters.slow,evaluations,holdout,windows,seed,venue,pairs,interval",
                all);
        add(
                "/models",
                "name=\"fuzz\",version=\"1.0.0\",plugin=\"sma-cross\",universe=[\"BTC/USD\"],assetClasses=[\"CRYPTO\"],"
                        + "budgetFraction=\"0.1\"",
                "version,plugin,parameters.fast,universe,assetClasses,budgetFraction",
                all);
        add(
                "/allocation/sessions",
                "name=\"fuzz\",interval=\"5s\",models=[\"00000000-0000-0000-0000-000000000001\"]",
                "interval,barInterval,cash,drift,models,equity,crypto",
                all);
    }

    private static void add(String path, String good, String fields, List<Bad> all) {
        for (String body : NO_OBJECTS) {
            all.add(new Bad(path, "", body));
        }
        all.add(new Bad(path, "surprise", object(good + ",surprise=1")));
        for (String field : fields.split(",", -1)) {
            for (String value : BAD_VALUES) {
                all.add(new Bad(path, field, object(without(good, field) + "," + field + "=" + value)));
            }
        }
    }

    private static String without(String good, String field) {
        return good.replaceAll("(^|,)" + field + "=(\\[[^]]*]|[^,]*)", "");
    }

    /** From name=value,... to JSON; a name with a dot becomes an object of its own. */
    private static String object(String pairs) {
        StringBuilder json = new StringBuilder("{");
        for (String pair : pairs.split(",(?=[a-zA-Z.]+=)", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                continue;
            }
            String name = pair.substring(0, equals);
            String value = pair.substring(equals + 1);
            int dot = name.indexOf('.');
            json.append(json.length() > 1 ? "," : "");
            json.append(
                    dot < 0
                            ? "\"" + name + "\":" + value
                            : "\"" + name.substring(0, dot) + "\":{\"" + name.substring(dot + 1) + "\":" + value + "}");
        }
        return json.append('}').toString();
    }
}
