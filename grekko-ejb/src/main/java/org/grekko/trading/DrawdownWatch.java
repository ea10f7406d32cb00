package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.grekko.portfolio.Portfolio;
import org.grekko.risk.Breaker;
import org.grekko.risk.Breakers;
import org.grekko.risk.Drawdown;
import org.grekko.risk.DrawdownService;
import org.grekko.risk.Drawdowns;
import org.grekko.risk.NewRiskEvent;
import org.grekko.risk.RiskEventService;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.DrawdownStage;
import org.grekko.risk.domain.FlattenPolicy;
import org.grekko.risk.domain.RiskAction;
import org.grekko.risk.domain.RiskEventType;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.shared.json.GrekkoJson;

/**
 * Acts on the drawdown of portfolios: warns at 12 %, halves budgets at 15 %, closes every position and halts at 20 %. The
 * breaker stands before the stage is stored: a crash between the two trips it once more, which changes nothing.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DrawdownWatch {
    private static final String PORTFOLIO = "PORTFOLIO";

    @EJB
    private DrawdownService service;

    @EJB
    private RiskEventService riskEvents;

    @EJB
    private KillSwitch killSwitch;

    @EJB
    private ReplayService replays;

    @Inject
    private Drawdowns budgets;

    @Inject
    private Breakers breakers;

    /** Looks at a portfolio of which no replay is running. */
    public void look(Portfolio portfolio) {
        UUID id = portfolio.id();
        BigDecimal drawdown = portfolio.drawdown();
        Optional<Drawdown> known = service.find(id);
        Optional<Instant> replayed = lastReplay(id);
        if (replayed.isPresent()
                && replayed.get().isAfter(known.map(Drawdown::resetAt).orElse(Instant.MIN))) {
            service.reset(id, drawdown, "a replay has ended: its losses are those of another time");
        } else if (known.isEmpty() && drawdown.compareTo(DrawdownStage.WARNED.from()) < 0) {
            return;
        } else if (known.isPresent() && known.get().stage() == DrawdownStage.HALTED && !halted(id)) {
            service.reset(id, drawdown, "the halt was ended by two people");
        } else {
            step(portfolio, drawdown);
        }
        budgets.refresh();
    }

    private void step(Portfolio portfolio, BigDecimal drawdown) {
        boolean halts = service.after(portfolio.id(), drawdown).stage() == DrawdownStage.HALTED;
        if (halts && !closing(portfolio.id())) {
            killSwitch.kill(new NewKill(
                    new KillScope(PORTFOLIO, portfolio.id().toString()),
                    BreakerLevel.FLATTEN,
                    FlattenPolicy.ALL,
                    "Drawdown of " + portfolio.name() + " is " + GrekkoJson.text(drawdown) + ", the limit is "
                            + DrawdownStage.HALTED.from().toPlainString(),
                    "grekko",
                    null));
        }
        service.look(portfolio.id(), drawdown).ifPresent(stage -> raise(portfolio, stage));
    }

    private boolean halted(UUID portfolioId) {
        return halts(portfolioId).findAny().isPresent();
    }

    /** Whether a breaker of the portfolio closes everything; one of a person may stand that leaves positions open. */
    private boolean closing(UUID portfolioId) {
        return halts(portfolioId).anyMatch(each -> each.policy() == FlattenPolicy.ALL);
    }

    private Stream<Breaker> halts(UUID portfolioId) {
        breakers.refresh();
        return breakers.open().stream()
                .filter(each -> each.scope().equals(PORTFOLIO)
                        && portfolioId.toString().equals(each.target())
                        && each.level().flattens());
    }

    private Optional<Instant> lastReplay(UUID portfolioId) {
        return replays.list().stream()
                .filter(replay -> replay.portfolioId().equals(portfolioId))
                .map(Replay::endedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    private void raise(Portfolio portfolio, DrawdownStage stage) {
        Map<String, String> metrics = new TreeMap<>();
        metrics.put("drawdown", GrekkoJson.text(portfolio.drawdown()));
        metrics.put("limit", stage.from().toPlainString());
        metrics.put("nav", GrekkoJson.text(portfolio.nav()));
        metrics.put("peakNav", GrekkoJson.text(portfolio.peakNav()));
        riskEvents.raise(new NewRiskEvent(
                RiskEventType.LIMIT_BREACH,
                stage == DrawdownStage.WARNED ? RiskSeverity.MEDIUM : RiskSeverity.HIGH,
                action(stage),
                (stage == DrawdownStage.HALTED ? "drawdown halt of " : "drawdown of ") + portfolio.name(),
                "drawdown of " + portfolio.name() + " is " + GrekkoJson.text(portfolio.drawdown()),
                words(stage),
                metrics,
                "watch"));
    }

    private static RiskAction action(DrawdownStage stage) {
        return switch (stage) {
            case CALM, WARNED -> RiskAction.ALERT_ONLY;
            case HALVED -> RiskAction.POSITION_REDUCED;
            case HALTED -> RiskAction.TRADING_HALTED;
        };
    }

    private static String words(DrawdownStage stage) {
        return switch (stage) {
            case CALM, WARNED ->
                "The limit is 0.12. At 0.15 budgets are halved, at 0.20 every position is closed. Reduce positions.";
            case HALVED ->
                "The limit is 0.15: what agents may buy is halved until the fall is below 0.12 again or a risk manager"
                        + " gives the budgets back. At 0.20 every position is closed.";
            case HALTED ->
                "The limit is 0.20: every position is being closed and the portfolio is halted at L4 until two people"
                        + " resume it.";
        };
    }
}
