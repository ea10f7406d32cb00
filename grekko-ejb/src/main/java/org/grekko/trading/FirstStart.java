package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.agent.AgentSeeder;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketService;
import org.grekko.portfolio.PortfolioService;
import org.grekko.risk.RiskProfileService;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;

/** What an empty database gets: a portfolio, a risk profile, two agents, the pairs of the profile. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class FirstStart {
    /** The pairs that the simulated market quotes. */
    public static final List<AssetPair> DEMO_PAIRS =
            List.of(AssetPair.of("BTC/USD"), AssetPair.of("ETH/USD"), AssetPair.of("SOL/USD"));

    @EJB
    private PortfolioService portfolios;

    @EJB
    private RiskProfileService profiles;

    @EJB
    private AgentSeeder agents;

    @EJB
    private MarketService market;

    @Inject
    private LiveFeedSettings feed;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "grekko.first.deposit", defaultValue = "100000")
    private BigDecimal deposit;

    /**
     * Prepares an empty database for the profile and leaves any other as it is.
     *
     * @param profile demo, paper or live
     * @return the id of the main portfolio
     */
    public UUID prepare(String profile) {
        var main = portfolios.named(Roads.MAIN);
        if (main.isPresent()) {
            return main.get().id();
        }
        profiles.seed();
        UUID id = portfolios.open(Roads.MAIN, feed.baseCurrency(), deposit, clock.now());
        if (!profile.equals("live")) {
            agents.seed(profile.equals("demo"));
        }
        if (profile.equals("demo")) {
            DEMO_PAIRS.forEach(pair -> market.register(MarketHub.PAPER, pair));
        }
        return id;
    }
}
