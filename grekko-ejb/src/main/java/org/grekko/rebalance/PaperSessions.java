package org.grekko.rebalance;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.model.ModelRegistry;
import org.grekko.model.RegisteredModel;
import org.grekko.model.TradingSessions;
import org.grekko.model.domain.lifecycle.PaperEvidence;
import org.grekko.model.domain.lifecycle.PromotionRequest;
import org.grekko.model.domain.lifecycle.Stage;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.domain.PerformanceMath;
import org.grekko.rebalance.domain.BoundaryRecord;
import org.grekko.rebalance.domain.SessionHistory;
import org.grekko.rebalance.store.SessionRow;
import org.grekko.shared.Clock;
import org.grekko.trading.Roads;
import org.jspecify.annotations.Nullable;

/** What sessions tell the registry of models: whether a model can trade paper money, and what it has shown there. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class PaperSessions implements TradingSessions {
    @EJB
    private AllocationSessions sessions;

    @EJB
    private SessionRows rows;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private ModelRegistry registry;

    @Inject
    private SessionModels models;

    @Inject
    private Clock clock;

    /** Sessions trade paper money alone: for the live stage there is neither account nor runner. */
    @Override
    public PromotionRequest.Readiness readiness(RegisteredModel model, Stage to) {
        boolean paper = to == Stage.PAPER;
        boolean begun = portfolios.named(Roads.MAIN).isPresent();
        return new PromotionRequest.Readiness(
                paper && begun,
                paper && begun,
                paper && models.untradable(model).isEmpty(),
                model.budgetFraction().doubleValue());
    }

    @Override
    public Optional<PaperEvidence> evidence(UUID modelId) {
        Optional<RegisteredModel> model = registry.find(modelId);
        return sessions.running().stream()
                .filter(each -> place(each.spec(), modelId) >= 0)
                .findFirst()
                .flatMap(each -> model.map(known -> evidence(each, known)));
    }

    private static int place(SessionSpec spec, UUID modelId) {
        List<SessionSpec.OfModel> models = spec.models();
        for (int i = 0; i < models.size(); i++) {
            if (models.get(i).id().equals(modelId)) {
                return i;
            }
        }
        return -1;
    }

    private PaperEvidence evidence(Session session, RegisteredModel model) {
        SessionRow row = Objects.requireNonNull(rows.find(session.id()));
        SessionHistory history = rows.history(row);
        PortfolioConfig config = history.config();
        int place = place(session.spec(), model.id());
        double begin = session.spec().cash().doubleValue()
                * session.spec().models().get(place).budget();
        double[] navs = history.records().stream()
                .map(BoundaryRecord::inputs)
                .mapToDouble(each -> begin + each.sleeves().pnl(place, each.prices()))
                .toArray();
        Instant now = clock.now();
        return new PaperEvidence(
                session.id(),
                model.version(),
                Duration.between(session.createdAt(), now),
                known(PerformanceMath.sharpe(returns(navs), config.barsPerYear())),
                navs.length == 0 ? Double.NaN : PerformanceMath.maxDrawdown(navs));
    }

    private static double known(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static double[] returns(double[] navs) {
        double[] returns = new double[Math.max(0, navs.length - 1)];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = navs[i + 1] / navs[i] - 1;
        }
        return returns;
    }
}
