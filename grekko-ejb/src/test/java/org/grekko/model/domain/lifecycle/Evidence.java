package org.grekko.model.domain.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.grekko.model.domain.lifecycle.PromotionRequest.Readiness;
import org.grekko.model.domain.lifecycle.PromotionRequest.ToCandidate;
import org.grekko.model.domain.lifecycle.PromotionRequest.ToLive;
import org.grekko.model.domain.lifecycle.PromotionRequest.ToPaper;
import org.grekko.model.domain.lifecycle.ResearchEvidence.Figures;
import org.grekko.model.domain.lifecycle.ResearchEvidence.Trust;

/** Evidence for tests, just good enough. */
final class Evidence {
    static final String VERSION = "1.2.3";
    static final UUID BACKTEST = new UUID(1, 1);
    static final UUID SESSION = new UUID(2, 2);
    static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    static final GateThresholds LIMITS = GateThresholds.standard();
    static final Figures FIGURES = new Figures(1.0, 0.25, Duration.ofDays(730), 20);
    static final Trust TRUST = new Trust(0.5, 0.5, 0.95, 0.2, 0.001, 100);
    static final Readiness READY = new Readiness(true, true, true, 1.0);
    static final LookaheadRun BLIND = new LookaheadRun(true, "no decision changed");
    static final PaperEvidence PAPER = new PaperEvidence(SESSION, VERSION, Duration.ofDays(30), 0.8, 0.3);

    private Evidence() {}

    static ToCandidate candidate(Figures figures, Trust trust) {
        return new ToCandidate(new ResearchEvidence(BACKTEST, VERSION, figures, trust, "ada"), BLIND);
    }

    static Approval approval(String person, ApproverRole role, Stage to) {
        return new Approval(person, role, to, to == Stage.PAPER ? BACKTEST : SESSION, NOW);
    }

    static ModelLife accepted(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return accepted.life();
        }
        throw new AssertionError("refused: " + outcome);
    }

    static ModelLife research() {
        return ModelLife.begin(VERSION);
    }

    static ModelLife inCandidate() {
        return accepted(research().promote(candidate(FIGURES, TRUST), LIMITS));
    }

    static ModelLife inPaper() {
        ModelLife approved =
                accepted(inCandidate().approve(approval("ada", ApproverRole.PORTFOLIO_MANAGER, Stage.PAPER)));
        return accepted(approved.promote(new ToPaper(READY), LIMITS));
    }

    static ModelLife inLive() {
        ModelLife one = accepted(inPaper().approve(approval("ada", ApproverRole.PORTFOLIO_MANAGER, Stage.LIVE)));
        ModelLife two = accepted(one.approve(approval("bob", ApproverRole.FUND_MANAGER, Stage.LIVE)));
        return accepted(two.promote(new ToLive(PAPER, READY), LIMITS));
    }
}
