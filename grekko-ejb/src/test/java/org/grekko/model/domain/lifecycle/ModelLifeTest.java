package org.grekko.model.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grekko.model.domain.lifecycle.Evidence.FIGURES;
import static org.grekko.model.domain.lifecycle.Evidence.LIMITS;
import static org.grekko.model.domain.lifecycle.Evidence.PAPER;
import static org.grekko.model.domain.lifecycle.Evidence.READY;
import static org.grekko.model.domain.lifecycle.Evidence.TRUST;
import static org.grekko.model.domain.lifecycle.Evidence.VERSION;
import static org.grekko.model.domain.lifecycle.Evidence.accepted;
import static org.grekko.model.domain.lifecycle.Evidence.approval;
import static org.grekko.model.domain.lifecycle.Evidence.candidate;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.grekko.model.domain.lifecycle.PromotionRequest.Readiness;
import org.grekko.model.domain.lifecycle.PromotionRequest.ToCandidate;
import org.grekko.model.domain.lifecycle.PromotionRequest.ToLive;
import org.grekko.model.domain.lifecycle.PromotionRequest.ToPaper;
import org.grekko.model.domain.lifecycle.ResearchEvidence.Figures;
import org.grekko.model.domain.lifecycle.ResearchEvidence.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the lifecycle by example. */
class ModelLifeTest {
    private static void refused(Outcome outcome, Gate... gates) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.findings().stream().filter(each -> !each.passed()).map(Finding::gate))
                .containsExactly(gates);
    }

    @Test
    void aModelGoesUpOnEvidenceThatJustPasses() {
        assertThat(Evidence.inCandidate().stage()).isEqualTo(Stage.CANDIDATE);
        assertThat(Evidence.inPaper().stage()).isEqualTo(Stage.PAPER);
        ModelLife live = Evidence.inLive();
        assertThat(live.stage()).isEqualTo(Stage.LIVE);
        assertThat(live.paper()).isEqualTo(PAPER);
        assertThat(live.approvals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.999, 0.25, 730, 20, SHARPE",
        "NaN, 0.25, 730, 20, SHARPE",
        "1, 0.2501, 730, 20, DRAWDOWN",
        "1, 0.25, 729, 20, PERIOD",
        "1, 0.25, 730, 19, TRADES"
    })
    void aBacktestThatIsNotGoodEnoughIsRefused(double sharpe, double drawdown, int days, int trades, Gate gate) {
        Figures figures = new Figures(sharpe, drawdown, Duration.ofDays(days), trades);
        refused(Evidence.research().promote(candidate(figures, TRUST), LIMITS), gate);
    }

    @ParameterizedTest
    @CsvSource({
        "0.499, 0.5, 0.95, 0.2, 0.001, HOLDOUT",
        "0.5, 0.499, 0.95, 0.2, 0.001, WALK_FORWARD",
        "0.5, NaN, 0.95, 0.2, 0.001, WALK_FORWARD",
        "0.5, 0.5, 0.949, 0.2, 0.001, DEFLATED_SHARPE",
        "0.5, 0.5, 0.95, 0.201, 0.001, OVERFITTING",
        "0.5, 0.5, 0.95, NaN, 0.001, OVERFITTING",
        "0.5, 0.5, 0.95, 0.2, 0, CONFIDENCE"
    })
    void aBacktestThatCannotBeTrustedIsRefused(
            double holdout, double forward, double deflated, double overfitting, double low, Gate gate) {
        Trust trust = new Trust(holdout, forward, deflated, overfitting, low, 100);
        refused(Evidence.research().promote(candidate(FIGURES, trust), LIMITS), gate);
    }

    @Test
    void theReasonIsASentenceWithBothNumbers() {
        Outcome outcome =
                Evidence.research().promote(candidate(new Figures(0.4, 0.5, Duration.ofDays(800), 50), TRUST), LIMITS);
        assertThat(((Outcome.Refused) outcome).reasons())
                .isEqualTo("annual Sharpe ratio: 0.4, wanted: at least 1; maximum drawdown: 0.5, wanted: at most 0.25");
    }

    @Test
    void lookAheadMustBeAttestedAndTheVersionBeTheOneThatWasTested() {
        ResearchEvidence unattested = new ResearchEvidence(Evidence.BACKTEST, VERSION, FIGURES, TRUST, null);
        refused(Evidence.research().promote(new ToCandidate(unattested, Evidence.BLIND), LIMITS), Gate.LOOKAHEAD);
        ResearchEvidence older = new ResearchEvidence(Evidence.BACKTEST, "1.2.2", FIGURES, TRUST, "ada");
        refused(Evidence.research().promote(new ToCandidate(older, Evidence.BLIND), LIMITS), Gate.VERSION);
        ResearchEvidence loose = new ResearchEvidence(Evidence.BACKTEST, "v2", FIGURES, TRUST, "ada");
        refused(ModelLife.begin("v2").promote(new ToCandidate(loose, Evidence.BLIND), LIMITS), Gate.VERSION);
    }

    @Test
    void lookAheadMustHaveBeenCheckedByRunningTheModel() {
        ResearchEvidence attested = candidate(FIGURES, TRUST).evidence();
        refused(Evidence.research().promote(new ToCandidate(attested, LookaheadRun.NONE), LIMITS), Gate.LOOKAHEAD_RUN);
    }

    @Test
    void noStageIsLeftOut() {
        refused(Evidence.research().promote(new ToPaper(READY), LIMITS), Gate.STAGE, Gate.APPROVAL);
        refused(Evidence.inCandidate().promote(candidate(FIGURES, TRUST), LIMITS), Gate.STAGE);
        refused(Evidence.inCandidate().promote(new ToLive(PAPER, READY), LIMITS), Gate.STAGE, Gate.APPROVAL);
        refused(Evidence.inLive().promote(new ToLive(PAPER, READY), LIMITS), Gate.STAGE, Gate.APPROVAL);
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, true, 1, CONFIGURATION",
        "true, false, true, 1, CONFIGURATION",
        "true, true, false, 1, CONFIGURATION",
        "true, true, true, 1.01, BUDGET"
    })
    void theNextStageMustBePrepared(boolean account, boolean limits, boolean registered, double budgets, Gate gate) {
        ModelLife approved =
                accepted(Evidence.inCandidate().approve(approval("ada", ApproverRole.PORTFOLIO_MANAGER, Stage.PAPER)));
        Readiness ready = new Readiness(account, limits, registered, budgets);
        refused(approved.promote(new ToPaper(ready), LIMITS), gate);
    }

    @Test
    void paperNeedsAPortfolioManagerWhoSawThatBacktest() {
        ModelLife candidate = Evidence.inCandidate();
        refused(candidate.promote(new ToPaper(READY), LIMITS), Gate.APPROVAL);
        refused(candidate.approve(approval("ada", ApproverRole.FUND_MANAGER, Stage.PAPER)), Gate.APPROVAL);
        refused(candidate.approve(approval("ada", ApproverRole.FUND_MANAGER, Stage.LIVE)), Gate.STAGE);
        Approval other = new Approval("ada", ApproverRole.PORTFOLIO_MANAGER, Stage.PAPER, new UUID(9, 9), Evidence.NOW);
        refused(accepted(candidate.approve(other)).promote(new ToPaper(READY), LIMITS), Gate.APPROVAL);
    }

    @ParameterizedTest
    @CsvSource({"29, 0.8, 0.3, PERIOD", "30, 0.79, 0.3, SHARPE", "30, 0.8, 0.31, DRAWDOWN", "30, NaN, 0.3, SHARPE"})
    void aPaperSessionThatIsNotGoodEnoughIsRefused(int days, double sharpe, double drawdown, Gate gate) {
        ModelLife both =
                accepted(accepted(Evidence.inPaper().approve(approval("ada", ApproverRole.FUND_MANAGER, Stage.LIVE)))
                        .approve(approval("bob", ApproverRole.FUND_MANAGER, Stage.LIVE)));
        PaperEvidence session = new PaperEvidence(Evidence.SESSION, VERSION, Duration.ofDays(days), sharpe, drawdown);
        refused(both.promote(new ToLive(session, READY), LIMITS), gate);
    }

    @Test
    void liveNeedsTwoDifferentPersonsOneOfThemAFundManager() {
        ModelLife paper = Evidence.inPaper();
        Approval ada = approval("ada", ApproverRole.PORTFOLIO_MANAGER, Stage.LIVE);
        ModelLife once = accepted(paper.approve(ada));
        ToLive wish = new ToLive(PAPER, READY);
        refused(once.promote(wish, LIMITS), Gate.APPROVAL);
        ModelLife twiceTheSame = accepted(once.approve(approval("ada", ApproverRole.FUND_MANAGER, Stage.LIVE)));
        refused(twiceTheSame.promote(wish, LIMITS), Gate.APPROVAL);
        ModelLife noFundManager = accepted(once.approve(approval("bob", ApproverRole.PORTFOLIO_MANAGER, Stage.LIVE)));
        refused(noFundManager.promote(wish, LIMITS), Gate.APPROVAL);
        ModelLife both = accepted(once.approve(approval("bob", ApproverRole.FUND_MANAGER, Stage.LIVE)));
        assertThat(accepted(both.promote(wish, LIMITS)).stage()).isEqualTo(Stage.LIVE);
    }

    @Test
    void whatWasApprovedBeforeAFallCountsNoMore() {
        ModelLife both =
                accepted(accepted(Evidence.inPaper().approve(approval("ada", ApproverRole.FUND_MANAGER, Stage.LIVE)))
                        .approve(approval("bob", ApproverRole.FUND_MANAGER, Stage.LIVE)));
        ModelLife back = both.on(new Incident.KillSwitch("eve", "news"), LIMITS.demotion());
        assertThat(back.stage()).isEqualTo(Stage.RESEARCH);
        assertThat(back.approvals()).isEmpty();
        assertThat(back.research()).isNull();
        assertThat(back.demotion()).isEqualTo(new Demotion(Demotion.Reason.KILL_SWITCH, Stage.PAPER, "eve: news"));
    }

    @ParameterizedTest
    @CsvSource({
        "RESEARCH, KILL_SWITCH, true",
        "CANDIDATE, KILL_SWITCH, true",
        "PAPER, KILL_SWITCH, true",
        "LIVE, KILL_SWITCH, true",
        "RESEARCH, DRAWDOWN, false",
        "CANDIDATE, DRAWDOWN, false",
        "PAPER, DRAWDOWN, false",
        "LIVE, DRAWDOWN, true",
        "RESEARCH, VENUE_FAILURES, false",
        "CANDIDATE, VENUE_FAILURES, false",
        "PAPER, VENUE_FAILURES, true",
        "LIVE, VENUE_FAILURES, true",
        "RESEARCH, EXCEPTION, false",
        "CANDIDATE, EXCEPTION, false",
        "PAPER, EXCEPTION, true",
        "LIVE, EXCEPTION, true"
    })
    void demotionsAreAutomatic(Stage stage, Demotion.Reason reason, boolean falls) {
        ModelLife life =
                switch (stage) {
                    case RESEARCH -> Evidence.research();
                    case CANDIDATE -> Evidence.inCandidate();
                    case PAPER -> Evidence.inPaper();
                    case LIVE -> Evidence.inLive();
                };
        List<Incident> incidents =
                switch (reason) {
                    case KILL_SWITCH -> List.of(new Incident.KillSwitch("eve", "stop"));
                    case DRAWDOWN -> List.of(new Incident.Drawdown(0.1501));
                    case VENUE_FAILURES ->
                        List.of(
                                new Incident.VenueFailed(),
                                new Incident.VenueFailed(),
                                new Incident.VenueFailed(),
                                new Incident.VenueFailed());
                    case EXCEPTION -> List.of(new Incident.ModelFailed("divided by zero"));
                };
        ModelLife after = life;
        for (Incident each : incidents) {
            after = after.on(each, LIMITS.demotion());
        }
        assertThat(after.stage()).isEqualTo(falls ? Stage.RESEARCH : stage);
        if (falls) {
            assertThat(Objects.requireNonNull(after.demotion()).reason()).isEqualTo(reason);
        }
    }

    @Test
    void whatIsStillBorneDemotesNobody() {
        ModelLife live = Evidence.inLive();
        assertThat(live.on(new Incident.Drawdown(0.15), LIMITS.demotion())).isEqualTo(live);
        ModelLife after = live;
        for (int round = 0; round < 5; round++) {
            for (int bar = 0; bar < 3; bar++) {
                after = after.on(new Incident.VenueFailed(), LIMITS.demotion());
            }
            after = after.on(new Incident.VenueWorked(), LIMITS.demotion());
        }
        assertThat(after).isEqualTo(live);
        assertThat(live.on(new Incident.Drawdown(Double.NaN), LIMITS.demotion()).stage())
                .isEqualTo(Stage.RESEARCH);
    }
}
