package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.grekko.agent.Agent;
import org.grekko.agent.AgentService;
import org.grekko.execution.AccountService;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.domain.Order;
import org.grekko.market.MarketHub;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioReports;
import org.grekko.portfolio.PortfolioService;

/** What a person can choose to stop. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class KillTargets {
    @EJB
    private PortfolioService portfolios;

    @EJB
    private PortfolioReports reports;

    @EJB
    private AgentService agents;

    @EJB
    private AccountService accounts;

    @EJB
    private OrderBookService orders;

    /** A scope with what people call it. */
    public record Target(KillScope scope, String title) {
        /** Everything. */
        public static final Target EVERYTHING = new Target(new KillScope("GLOBAL", null), "Everything");
    }

    /** Everything, then each portfolio, agent, venue, and each pair in which orders work or something is held. */
    public List<Target> list() {
        List<Target> targets = new ArrayList<>();
        targets.add(Target.EVERYTHING);
        NavigableSet<String> pairs = new TreeSet<>();
        NavigableSet<String> venues = new TreeSet<>(List.of(MarketHub.PAPER));
        for (Portfolio each : portfolios.list()) {
            targets.add(target("PORTFOLIO", each.id().toString(), "Portfolio " + each.name()));
            orders.working(each.id()).stream().map(Order::pair).forEach(pair -> pairs.add(pair.toString()));
            reports.positions(each.id()).forEach(held -> pairs.add(held.pair().toString()));
        }
        for (Agent each : agents.list()) {
            targets.add(target("AGENT", each.id().toString(), "Agent " + each.name()));
        }
        accounts.list().stream().map(VenueAccount::venue).forEach(venues::add);
        venues.forEach(venue -> targets.add(target("VENUE", venue, "Venue " + venue)));
        pairs.forEach(pair -> targets.add(target("PAIR", pair, "Pair " + pair)));
        return targets;
    }

    private static Target target(String scope, String target, String title) {
        return new Target(new KillScope(scope, target), title);
    }
}
