package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.grekko.agent.AgentService;
import org.grekko.agent.InstalledStrategies;
import org.grekko.agent.domain.Strategy;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.domain.PaperMatcher;
import org.grekko.market.MarketHub;
import org.grekko.portfolio.PortfolioService;
import org.grekko.risk.Breaker;
import org.grekko.risk.Breakers;
import org.grekko.risk.Drawdowns;
import org.grekko.risk.RiskModels;
import org.grekko.risk.RiskProfileService;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.RiskModel;
import org.grekko.shared.Ids;
import org.grekko.signal.SignalService;
import org.grekko.signal.domain.ConsensusRule;
import org.grekko.trading.domain.Desk;
import org.grekko.trading.domain.Panel;
import org.grekko.trading.domain.Road;
import org.grekko.trading.domain.RoadRules;
import org.grekko.trading.domain.Trader;

/** Builds roads over this server's services and settings. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Roads {
    /** The portfolio that live trading works on; agents learn from it. */
    public static final String MAIN = "main";

    private static final Duration SIGNAL_LIFE = Duration.ofMinutes(5);

    @EJB
    private SignalService signals;

    @EJB
    private OrderBookService orders;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private AgentService agents;

    @EJB
    private RiskProfileService profiles;

    @Inject
    private Breakers breakers;

    @Inject
    private Drawdowns drawdowns;

    @Inject
    private RiskModels models;

    @Inject
    private OrderConditions conditions;

    @Inject
    private PaperSettings paper;

    @Inject
    private InstalledStrategies strategies;

    @Inject
    private Ids ids;

    /** A journal that writes rows for the portfolio. */
    public RowsJournal journal(UUID portfolioId) {
        boolean main = portfolios
                .named(MAIN)
                .filter(each -> each.id().equals(portfolioId))
                .isPresent();
        return new RowsJournal(portfolioId, main, new RowsJournal.Services(signals, orders, portfolios, agents));
    }

    /** A road over bars of the past, where what is stored by now would be a look ahead. */
    public Road road(Desk desk, Panel panel, RowsJournal journal, Duration signalLife) {
        RiskLimits limits = profiles.limits(desk.portfolioId());
        return road(
                desk,
                panel,
                journal,
                rules(
                        new Limited(desk.portfolioId(), limits),
                        signalLife,
                        RiskModel.ASSUMED,
                        pair -> conditions.past(desk.portfolioId())));
    }

    /** A road over the live market. */
    public Road live(Desk desk, Panel panel, RowsJournal journal, Duration signalLife) {
        return road(desk, panel, journal, live(desk, signalLife));
    }

    private Road road(Desk desk, Panel panel, RowsJournal journal, RoadRules rules) {
        return new Road(desk, panel, new PaperMatcher(paper.terms()), rules, journal, ids);
    }

    /** Limits, halts and costs as they stand for an order of a person or an integration. */
    public RoadRules rules(Desk desk) {
        return live(desk, SIGNAL_LIFE);
    }

    private RoadRules live(Desk desk, Duration signalLife) {
        RiskLimits limits = profiles.limits(desk.portfolioId());
        int seconds = limits.priceMoveSeconds();
        return rules(
                new Limited(desk.portfolioId(), limits),
                signalLife,
                models.current(),
                pair -> conditions.paper(desk.portfolioId(), pair, seconds));
    }

    /** A portfolio with its limits. */
    private record Limited(UUID portfolioId, RiskLimits limits) {}

    /** What is halted, and what the drawdown of the portfolio leaves of budgets. */
    private RoadRules.Halts halts(UUID portfolioId) {
        return new RoadRules.Halts() {
            @Override
            public Set<Breaker> open() {
                return breakers.open();
            }

            @Override
            public BigDecimal budget() {
                return drawdowns.budget(portfolioId);
            }
        };
    }

    private RoadRules rules(Limited limited, Duration signalLife, RiskModel model, RoadRules.Market market) {
        return new RoadRules(
                MarketHub.PAPER,
                limited.limits(),
                ConsensusRule.DEFAULT,
                halts(limited.portfolioId()),
                signalLife,
                paper.costFraction(),
                model,
                market);
    }

    /** A fresh panel of these traders. */
    public Panel panel(List<Trader> traders) {
        return new Panel(traders, this::strategy);
    }

    private Strategy strategy(String name, Map<String, Double> parameters) {
        return strategies
                .all()
                .find(name)
                .orElseThrow(() -> new IllegalStateException(
                        "strategy " + name + " is not installed; put its jar back into the plugins folder"))
                .create(parameters);
    }
}
