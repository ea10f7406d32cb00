package org.grekko.model.domain.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The gates between stages: each measures one thing, and all must let the model pass. */
final class Gates {
    /** Source: Semantic Versioning 2.0.0, the three numbers. */
    private static final Pattern SEMANTIC = Pattern.compile("(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*)){2}");

    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();
    private static final int PERSONS_FOR_LIVE = 2;
    /** What rounding may add to a sum of 1. */
    private static final double WHOLE = 1 + 1e-9;

    private Gates() {}

    /** Every gate of a wish. */
    static List<Finding> of(ModelLife life, PromotionRequest request, GateThresholds limits) {
        List<Finding> found = new ArrayList<>();
        found.add(stage(life, request.to()));
        if (request instanceof PromotionRequest.ToCandidate wish) {
            LookaheadRun run = wish.lookahead();
            found.add(new Finding(Gate.LOOKAHEAD_RUN, run.passed(), run.found(), "no decision that looks ahead"));
            research(found, life, wish.evidence(), limits);
        } else if (request instanceof PromotionRequest.ToPaper wish) {
            readiness(found, wish.readiness());
            found.add(paperApproval(life));
        } else if (request instanceof PromotionRequest.ToLive wish) {
            paper(found, life, wish.evidence(), limits.paper());
            readiness(found, wish.readiness());
            found.add(liveApprovals(life, wish.evidence()));
        }
        return List.copyOf(found);
    }

    static Finding stage(ModelLife life, Stage to) {
        return new Finding(Gate.STAGE, life.stage().leadsTo(to), life.stage() + " to " + to, "the one that follows");
    }

    private static void research(
            List<Finding> found, ModelLife life, ResearchEvidence evidence, GateThresholds limits) {
        ResearchEvidence.Figures backtest = evidence.backtest();
        GateThresholds.Research least = limits.research();
        found.add(version(life, evidence.modelVersion()));
        found.add(Finding.atLeast(Gate.SHARPE, backtest.sharpe(), least.sharpe()));
        found.add(Finding.atMost(Gate.DRAWDOWN, backtest.maxDrawdown(), least.maxDrawdown()));
        found.add(Finding.atLeast(Gate.PERIOD, days(backtest.period()), days(least.period())));
        found.add(Finding.atLeast(Gate.TRADES, backtest.trades(), least.trades()));
        String attests = evidence.lookaheadCheckedBy();
        found.add(new Finding(
                Gate.LOOKAHEAD,
                attests != null && !attests.isBlank(),
                attests == null ? "nobody" : attests,
                "a person who attests it"));
        ResearchEvidence.Trust trust = evidence.trust();
        found.add(Finding.atLeast(
                Gate.HOLDOUT, trust.holdoutSharpe(), limits.trust().unseenSharpe()));
        found.add(Finding.atLeast(
                Gate.WALK_FORWARD, trust.walkForwardSharpe(), limits.trust().unseenSharpe()));
        found.add(Finding.atLeast(
                Gate.DEFLATED_SHARPE, trust.deflatedSharpe(), limits.trust().deflatedSharpe()));
        found.add(Finding.atMost(
                Gate.OVERFITTING, trust.overfitting(), limits.trust().overfitting()));
        found.add(
                Finding.above(Gate.CONFIDENCE, trust.sharpeLow(), limits.trust().sharpeLow()));
    }

    private static void paper(List<Finding> found, ModelLife life, PaperEvidence evidence, GateThresholds.Paper least) {
        found.add(version(life, evidence.modelVersion()));
        found.add(Finding.atLeast(Gate.PERIOD, days(evidence.period()), days(least.period())));
        found.add(Finding.atLeast(Gate.SHARPE, evidence.sharpe(), least.sharpe()));
        found.add(Finding.atMost(Gate.DRAWDOWN, evidence.maxDrawdown(), least.maxDrawdown()));
    }

    private static double days(Duration period) {
        return period.toSeconds() / SECONDS_A_DAY;
    }

    private static Finding version(ModelLife life, String tested) {
        boolean semantic = SEMANTIC.matcher(life.version()).matches();
        return new Finding(
                Gate.VERSION,
                semantic && tested.equals(life.version()),
                tested,
                semantic ? life.version() : "MAJOR.MINOR.PATCH, which '" + life.version() + "' is not");
    }

    private static void readiness(List<Finding> found, PromotionRequest.Readiness ready) {
        List<String> missing = new ArrayList<>();
        if (!ready.account()) {
            missing.add("account");
        }
        if (!ready.riskLimits()) {
            missing.add("risk limits");
        }
        if (!ready.registered()) {
            missing.add("registration");
        }
        found.add(new Finding(
                Gate.CONFIGURATION,
                missing.isEmpty(),
                missing.isEmpty() ? "there" : "missing " + String.join(", ", missing),
                "all three"));
        found.add(Finding.atMost(Gate.BUDGET, ready.budgets(), WHOLE));
    }

    private static Finding paperApproval(ModelLife life) {
        ResearchEvidence seen = life.research();
        List<String> persons = life.approvals().stream()
                .filter(each -> each.to() == Stage.PAPER)
                .filter(each -> seen != null && each.evidence().equals(seen.id()))
                .filter(each -> each.role() == ApproverRole.PORTFOLIO_MANAGER)
                .map(Approval::person)
                .toList();
        return new Finding(Gate.APPROVAL, !persons.isEmpty(), persons.toString(), "a portfolio manager");
    }

    private static Finding liveApprovals(ModelLife life, PaperEvidence seen) {
        List<Approval> given = life.approvals().stream()
                .filter(each -> each.to() == Stage.LIVE && each.evidence().equals(seen.id()))
                .toList();
        List<String> persons = given.stream().map(Approval::person).distinct().toList();
        boolean fundManager = given.stream().anyMatch(each -> each.role() == ApproverRole.FUND_MANAGER);
        return new Finding(
                Gate.APPROVAL,
                persons.size() >= PERSONS_FOR_LIVE && fundManager,
                persons.toString(),
                "two different persons, one of them a fund manager");
    }
}
