package org.grekko.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Which role may ask what, written down apart from the code; every other role is refused. */
final class RestRoles {
    static final List<String> ROLES = List.of(
            "viewer", "trader", "risk-manager", "admin", "quant", "portfolio-manager", "fund-manager", "compliance");

    private static final String ALL =
            "viewer trader risk-manager admin quant portfolio-manager fund-manager compliance";
    private static final String READING =
            """
            /accounts /accounts/ID /accounts/ID/destinations /accounts/ID/mismatches /accounts/ID/positions /accounts/ID/withdrawals /venues /venues/BINANCE/BTC-USDT/quality
            /agents /agents/ID /alerts /arbitrage/opportunities /arbitrage/parameters /arbitrage/trades /audit/events
            /audit/trail/ID /audit/verify /backtests /backtests/ID /backtests/ID/equity /backtests/ID/exports/report.html /backtests/ID/portfolio
            /backtests/ID/trades /backtests/comparison /backtests/models /decisions /decisions/ID /execution/quality /fills
            /market/PAPER/BTC-USD/book /market/PAPER/BTC-USD/books /market/PAPER/BTC-USD/candles
            /market/PAPER/BTC-USD/trades /market/alerts /market/best /market/instruments /market/quotes
            /market/series /market/series/VIX /market/venues /market/watchlists /models /models/nobodys/1.0.0
            /allocation/sessions /allocation/sessions/ID /allocation/sessions/ID/decisions
            /allocation/sessions/ID/twin /optimisations /optimisations/ID
            /optimisations/ID/exports/study.json /optimisations/ID/results
            /orders /orders/ID /parent-orders /parent-orders/ID /portfolios /portfolios/ID
            /portfolios/ID/attribution /portfolios/ID/balances /portfolios/ID/exports/statement.csv
            /portfolios/ID/statement /portfolios/ID/tax-lots
            /portfolios/ID/reports/risk.json /portfolios/ID/risk /portfolios/ID/risk/history
            /portfolios/ID/ledger /portfolios/ID/nav /portfolios/ID/performance /portfolios/ID/positions
            /portfolios/ID/round-trips /replays /replays/ID /risk/breakers /risk/kills /risk/kills/ID /risk/resumptions /risk/drawdowns /risk/changes /risk/events /risk/events/ID /risk/profiles /risk/profiles/ID/versions
            /risk/operational /risk/triggers /risk/triggers/changes
            /risk/throttles /risk/watchdog /risk/watchdog/halts
            /alerts/channels /alerts/deliveries /approvals /routing /signals
            /strategies /compliance/rules /compliance/rules/changes /compliance/findings /compliance/findings/ID /compliance/screening
            """;
    private static final String CHANGING =
            """
            GET /users: admin
            GET /compliance/exports/orders.csv: admin compliance
            GET /audit/export: admin risk-manager compliance
            POST /compliance/rules: risk-manager compliance
            POST /compliance/rules/changes/ID/approve: compliance
            POST /compliance/rules/changes/ID/reject: compliance
            GET /compliance/erasures: admin compliance
            GET /compliance/erasures/ID: admin compliance
            POST /compliance/erasures: admin compliance
            POST /compliance/erasures/ID/approve: compliance
            POST /compliance/erasures/ID/reject: compliance
            POST /compliance/findings/ID/review: compliance
            POST /compliance/screening/checks: trader risk-manager compliance
            POST /compliance/findings/ID/close: compliance
            POST /accounts: admin
            POST /accounts/rotate-key: admin
            POST /accounts/ID/suspend: trader risk-manager admin
            POST /accounts/ID/maintenance: trader risk-manager admin
            POST /accounts/ID/resume: risk-manager
            POST /accounts/ID/reconcile: trader risk-manager admin
            POST /accounts/ID/mismatches/ID/resolve: risk-manager
            POST /accounts/ID/destinations: trader risk-manager
            POST /accounts/ID/destinations/ID/approve: risk-manager
            POST /accounts/ID/destinations/ID/reject: risk-manager
            POST /accounts/ID/destinations/ID/revoke: risk-manager
            POST /accounts/ID/withdrawals: trader risk-manager
            POST /accounts/ID/withdrawals/ID/approve: risk-manager
            POST /accounts/ID/withdrawals/ID/reject: risk-manager
            POST /accounts/ID/withdrawals/ID/settle: risk-manager
            PUT /accounts/ID/dead-man: risk-manager
            PUT /accounts/ID/leverage: risk-manager
            POST /users: admin
            POST /users/nobody/password: admin
            POST /agents: trader admin
            POST /agents/ID/heartbeat: trader admin
            POST /agents/ID/suspend: trader risk-manager admin
            POST /alerts/ID/read: viewer trader risk-manager admin quant portfolio-manager fund-manager compliance
            POST /backtests: trader risk-manager admin
            DELETE /backtests/ID: trader risk-manager admin
            POST /optimisations: trader risk-manager admin
            DELETE /optimisations/ID: trader risk-manager admin
            POST /market/alerts: trader risk-manager
            DELETE /market/alerts/ID: trader risk-manager
            POST /market/imports: trader admin
            POST /allocation/sessions: portfolio-manager
            DELETE /allocation/sessions/ID: portfolio-manager
            POST /allocation/sessions/ID/decisions: portfolio-manager
            PUT /market/series/VIX: trader admin
            PUT /market/watchlists/mine: viewer trader risk-manager admin quant portfolio-manager fund-manager compliance
            DELETE /market/watchlists/mine: viewer trader risk-manager admin quant portfolio-manager fund-manager compliance
            POST /models: trader quant
            POST /models/nobodys/1.0.0/promotions: trader quant portfolio-manager fund-manager
            POST /models/nobodys/1.0.0/approvals: portfolio-manager fund-manager
            POST /models/nobodys/1.0.0/demotions: trader risk-manager portfolio-manager fund-manager
            POST /orders: trader
            POST /orders/preview: trader
            PATCH /orders/ID: trader
            DELETE /orders/ID: trader
            POST /parent-orders: trader
            DELETE /parent-orders/ID: trader
            POST /replays: trader admin
            DELETE /replays/ID: trader admin
            POST /risk/kill: trader risk-manager
            POST /alerts/channels/EMAIL/test: admin
            POST /risk/breakers/ID/resume: risk-manager
            POST /risk/breakers/ID/escalate: trader risk-manager
            POST /risk/breakers/ID/resumptions: trader risk-manager
            POST /risk/resumptions/ID/approve: risk-manager
            POST /risk/resumptions/ID/reject: risk-manager
            POST /risk/drawdowns/ID/lift: risk-manager
            POST /portfolios/ID/risk/stress: viewer trader risk-manager admin quant portfolio-manager fund-manager compliance
            POST /risk/profiles/ID/changes: trader risk-manager
            POST /risk/triggers/VOLATILITY/changes: trader risk-manager
            POST /risk/triggers/changes/ID/approve: risk-manager
            POST /risk/triggers/changes/ID/reject: risk-manager
            POST /risk/changes/ID/approve: risk-manager
            POST /risk/changes/ID/reject: risk-manager
            POST /risk/events: trader risk-manager
            POST /risk/events/ID/ack: trader risk-manager admin
            POST /risk/events/ID/resolve: risk-manager
            POST /risk/throttles/ID/rearm: risk-manager
            POST /routing/orders: trader
            POST /signals: trader admin
            PUT /arbitrage/parameters: risk-manager
            """;

    /** One line of the table. */
    record Route(String method, String path, List<String> roles) {}

    private RestRoles() {}

    static List<Route> table() {
        List<Route> routes = new ArrayList<>();
        for (String path : READING.trim().split("\\s+", -1)) {
            routes.add(new Route("GET", path, List.of(ALL.split(" ", -1))));
        }
        for (String line : CHANGING.trim().split("\n", -1)) {
            String[] parts = line.split("[ :]+", 3);
            routes.add(new Route(parts[0], parts[1], List.of(parts[2].split(" ", -1))));
        }
        return routes;
    }

    /** The status that a user, named as its role, gets for an empty request to the route. */
    static int status(Door door, String role, Route route) throws IOException, InterruptedException {
        byte[] login = (user(role) + ":" + Door.PASSWORD).getBytes(StandardCharsets.UTF_8);
        String path = route.path().replace("ID", UUID.randomUUID().toString());
        String media = route.path().endsWith("imports") ? "text/csv" : "application/json";
        HttpRequest request = HttpRequest.newBuilder(URI.create(door.address() + "/api/v1" + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
                .header("Content-Type", media)
                .method(
                        route.method(),
                        BodyPublishers.ofString(Set.of("POST", "PATCH").contains(route.method()) ? "{}" : ""))
                .build();
        return door.send(request).statusCode();
    }

    static String user(String role) {
        return "only-" + role.toLowerCase(Locale.ROOT);
    }
}
