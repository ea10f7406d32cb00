package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.grekko.agent.Agent;
import org.grekko.agent.AgentService;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.domain.Order;
import org.grekko.portfolio.PortfolioReports;
import org.grekko.portfolio.Position;
import org.grekko.risk.desk.TradingSource;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.trading.domain.Reservations;

/** Tells the risk desk which purchases work, valued as the pre-trade check values them. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class RiskDeskSource implements TradingSource {
    @EJB
    private PortfolioReports reports;

    @EJB
    private OrderBookService orders;

    @EJB
    private AgentService agents;

    @Inject
    @Any
    private Instance<OtherTraders> others;

    @Override
    public Map<AssetPair, BigDecimal> purchases(UUID portfolioId) {
        Map<AssetPair, BigDecimal> marks =
                reports.positions(portfolioId).stream().collect(Collectors.toMap(Position::pair, Position::price));
        Map<AssetPair, BigDecimal> purchases = new HashMap<>();
        for (Order order : orders.working(portfolioId)) {
            if (order.side() == Side.BUY) {
                purchases.merge(
                        order.pair(),
                        Reservations.notional(order, marks.getOrDefault(order.pair(), BigDecimal.ZERO)),
                        BigDecimal::add);
            }
        }
        return purchases;
    }

    @Override
    public String agent(UUID agentId) {
        return agents.find(agentId)
                .map(Agent::name)
                .or(() -> others.stream()
                        .flatMap(each -> each.find(agentId).stream())
                        .map(OtherTraders.Named::name)
                        .findFirst())
                .orElse("agent " + agentId);
    }

    @Override
    public Map<String, BigDecimal> models(UUID agentId, AssetPair pair) {
        return others.stream()
                .flatMap(each -> each.models(agentId).stream())
                .findFirst()
                .map(book -> book.held(pair))
                .orElse(Map.of());
    }
}
