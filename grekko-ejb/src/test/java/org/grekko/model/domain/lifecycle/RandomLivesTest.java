package org.grekko.model.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grekko.model.domain.lifecycle.Evidence.LIMITS;
import static org.grekko.model.domain.lifecycle.Evidence.VERSION;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.grekko.model.domain.lifecycle.PromotionRequest.Readiness;
import org.grekko.model.domain.lifecycle.PromotionRequest.ToCandidate;
import org.grekko.model.domain.lifecycle.PromotionRequest.ToLive;
import org.grekko.model.domain.lifecycle.PromotionRequest.ToPaper;
import org.grekko.model.domain.lifecycle.ResearchEvidence.Figures;
import org.grekko.model.domain.lifecycle.ResearchEvidence.Trust;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random histories: however things go, nobody is live without all gates and both approvals. */
class RandomLivesTest {
    private static final int HISTORIES = 2_000;
    private static final int STEPS = 60;
    private static final List<ApproverRole> ROLES = List.of(ApproverRole.values());
    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final List<String> PERSONS = List.of("ada", "bob", "cy");

    private final List<Approval> given = new ArrayList<>();
    private ModelLife life = ModelLife.begin(VERSION);
    private int lives;
    private int falls;

    @Test
    void nobodyIsLiveWithoutEveryGateAndBothApprovals() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            life = ModelLife.begin(VERSION);
            given.clear();
            Random dice = new Random(seed);
            for (int step = 0; step < STEPS; step++) {
                String at = "seed " + seed + ", step " + step;
                ModelLife before = life;
                step(dice, at);
                if (before.stage() != life.stage()) {
                    moved(before, at);
                }
            }
        }
        assertThat(lives).as("histories that reached LIVE").isGreaterThan(HISTORIES / 10);
        assertThat(falls).as("falls from PAPER or LIVE").isGreaterThan(HISTORIES / 10);
    }

    private void step(Random dice, String at) {
        switch (dice.nextInt(10)) {
            case 0, 1, 2 -> approve(dice);
            case 3, 4 -> ask(new ToCandidate(research(dice), Evidence.BLIND), at);
            case 5, 6 -> ask(new ToPaper(ready(dice)), at);
            case 7, 8 -> ask(new ToLive(paper(dice), ready(dice)), at);
            default -> life = life.on(incident(dice), LIMITS.demotion());
        }
    }

    private void approve(Random dice) {
        ApproverRole role = ROLES.get(dice.nextInt(2));
        Stage to = life.stage() == Stage.PAPER ? Stage.LIVE : STAGES.get(dice.nextInt(4));
        Approval approval = new Approval(
                PERSONS.get(dice.nextInt(3)),
                role,
                to,
                new UUID(to == Stage.PAPER ? 1 : 2, dice.nextInt(2)),
                Evidence.NOW);
        if (life.approve(approval) instanceof Outcome.Accepted accepted) {
            life = accepted.life();
            given.removeIf(each -> each.person().equals(approval.person()));
            given.add(approval);
        }
    }

    private void ask(PromotionRequest wish, String at) {
        Outcome outcome = life.promote(wish, LIMITS);
        boolean all = outcome.findings().stream().allMatch(Finding::passed);
        assertThat(outcome instanceof Outcome.Accepted).as(at).isEqualTo(all);
        if (outcome instanceof Outcome.Accepted accepted) {
            life = accepted.life();
        } else {
            assertThat(((Outcome.Refused) outcome).reasons()).as(at).isNotEmpty();
        }
    }

    /** What must hold when the stage has changed, told in other words than the rules themselves. */
    private void moved(ModelLife before, String at) {
        switch (life.stage()) {
            case RESEARCH -> falls += before.stage().trades() ? 1 : 0;
            case CANDIDATE -> researched(before, at);
            case PAPER -> {
                assertThat(before.stage()).as(at).isEqualTo(Stage.CANDIDATE);
                UUID seen = evidence(life.research()).id();
                assertThat(given)
                        .as(at)
                        .anyMatch(each -> each.to() == Stage.PAPER
                                && each.role() == ApproverRole.PORTFOLIO_MANAGER
                                && each.evidence().equals(seen));
            }
            case LIVE -> live(before, at);
        }
        given.clear();
    }

    private void researched(ModelLife before, String at) {
        assertThat(before.stage()).as(at).isEqualTo(Stage.RESEARCH);
        ResearchEvidence shown = evidence(life.research());
        assertThat(shown.modelVersion()).as(at).isEqualTo(VERSION);
        assertThat(shown.lookaheadCheckedBy()).as(at).isNotNull();
        assertThat(shown.backtest().sharpe()).as(at).isGreaterThanOrEqualTo(1);
        assertThat(shown.backtest().maxDrawdown()).as(at).isLessThanOrEqualTo(0.25);
        assertThat(shown.trust().overfitting()).as(at).isLessThanOrEqualTo(0.2);
        assertThat(shown.trust().deflatedSharpe()).as(at).isGreaterThanOrEqualTo(0.95);
    }

    private void live(ModelLife before, String at) {
        lives++;
        assertThat(before.stage()).as(at).isEqualTo(Stage.PAPER);
        PaperEvidence shown = evidence(life.paper());
        assertThat(shown.period()).as(at).isGreaterThanOrEqualTo(Duration.ofDays(30));
        assertThat(shown.sharpe()).as(at).isGreaterThanOrEqualTo(0.8);
        assertThat(shown.maxDrawdown()).as(at).isLessThanOrEqualTo(0.3);
        Set<String> persons = new HashSet<>();
        given.stream().filter(each -> each.evidence().equals(shown.id())).forEach(each -> persons.add(each.person()));
        assertThat(persons).as(at).hasSizeGreaterThanOrEqualTo(2);
        assertThat(given).as(at).anyMatch(each -> each.role() == ApproverRole.FUND_MANAGER);
        assertThat(life.research()).as(at).isNotNull();
    }

    private static <T> T evidence(@Nullable T shown) {
        if (shown == null) {
            throw new AssertionError("promoted without evidence");
        }
        return shown;
    }

    private static double one(Random dice, double good, double bad) {
        return dice.nextInt(12) == 0 ? bad : good;
    }

    private static ResearchEvidence research(Random dice) {
        Figures figures =
                new Figures(one(dice, 1.3, 0.9), one(dice, 0.2, 0.4), Duration.ofDays((long) one(dice, 900, 300)), (int)
                        one(dice, 40, 5));
        Trust trust = new Trust(
                one(dice, 0.7, Double.NaN), one(dice, 0.8, 0), one(dice, 0.97, 0.5), one(dice, 0.1, 0.6), 0.2, 100);
        String by = dice.nextInt(12) == 0 ? null : "ada";
        return new ResearchEvidence(new UUID(1, dice.nextInt(2)), VERSION, figures, trust, by);
    }

    private static PaperEvidence paper(Random dice) {
        return new PaperEvidence(
                new UUID(2, dice.nextInt(2)),
                dice.nextInt(12) == 0 ? "1.0.0" : VERSION,
                Duration.ofDays((long) one(dice, 31, 20)),
                one(dice, 0.9, 0.1),
                one(dice, 0.2, 0.5));
    }

    private static Readiness ready(Random dice) {
        return new Readiness(true, dice.nextInt(12) > 0, true, one(dice, 0.8, 1.2));
    }

    private static Incident incident(Random dice) {
        return switch (dice.nextInt(12)) {
            case 0 -> new Incident.KillSwitch("eve", "stop");
            case 1, 2 -> new Incident.Drawdown(dice.nextDouble() * 0.3);
            case 3 -> new Incident.ModelFailed("broke");
            case 4, 5 -> new Incident.VenueWorked();
            default -> new Incident.VenueFailed();
        };
    }
}
