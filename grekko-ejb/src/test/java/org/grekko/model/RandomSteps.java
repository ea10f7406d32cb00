package org.grekko.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.grekko.model.domain.lifecycle.Approval;
import org.grekko.model.domain.lifecycle.ApproverRole;
import org.grekko.model.domain.lifecycle.Incident;
import org.grekko.model.domain.lifecycle.LookaheadRun;
import org.grekko.model.domain.lifecycle.ModelLife;
import org.grekko.model.domain.lifecycle.PaperEvidence;
import org.grekko.model.domain.lifecycle.PromotionRequest;
import org.grekko.model.domain.lifecycle.ResearchEvidence;
import org.grekko.model.domain.lifecycle.Stage;

/** Wishes, approvals and incidents by chance, most of them good enough to get somewhere. */
final class RandomSteps {
    static final String VERSION = "1.2.3";
    static final Instant NOW = Instant.parse("2026-11-21T00:00:00.000001Z");

    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final List<ApproverRole> ROLES = List.of(ApproverRole.values());
    private static final List<String> PERSONS = List.of("ada", "bob", "cy");

    private final Random dice;

    RandomSteps(long seed) {
        dice = new Random(seed);
    }

    int below(int bound) {
        return dice.nextInt(bound);
    }

    /** A wish for the stage that follows, or now and then for another. */
    PromotionRequest wish(ModelLife life) {
        Stage stage = dice.nextInt(8) == 0 ? STAGES.get(dice.nextInt(4)) : life.stage();
        PromotionRequest.Readiness ready =
                new PromotionRequest.Readiness(true, dice.nextInt(12) > 0, true, one(0.8, 1.2));
        return switch (stage) {
            case RESEARCH ->
                new PromotionRequest.ToCandidate(
                        research(),
                        dice.nextInt(12) == 0 ? LookaheadRun.NONE : new LookaheadRun(true, "nothing changed"));
            case CANDIDATE -> new PromotionRequest.ToPaper(ready);
            case PAPER, LIVE -> new PromotionRequest.ToLive(paper(), ready);
        };
    }

    private ResearchEvidence research() {
        return new ResearchEvidence(
                new UUID(1, dice.nextInt(2)),
                VERSION,
                new ResearchEvidence.Figures(
                        one(1.0 / 0.7, 0.9), one(0.1 / 3, 0.4), Duration.ofMillis(77_760_000_123L), 40),
                new ResearchEvidence.Trust(one(0.7, Double.NaN), one(0.8, 0), one(0.97, 0.5), one(0.1, 0.6), 0.2, 100),
                dice.nextInt(12) == 0 ? null : "ada");
    }

    private PaperEvidence paper() {
        return new PaperEvidence(
                new UUID(2, dice.nextInt(2)),
                dice.nextInt(12) == 0 ? "1.0.0" : VERSION,
                Duration.ofDays((long) one(31, 20)),
                dice.nextInt(12) == 0 ? Double.POSITIVE_INFINITY : one(0.9, 0.1),
                one(0.2, 0.5));
    }

    private double one(double good, double bad) {
        return dice.nextInt(12) == 0 ? bad : good;
    }

    /** An approval of the stage that follows, or now and then of another. */
    Approval approval(ModelLife life) {
        Stage to = life.stage() == Stage.PAPER ? Stage.LIVE : Stage.PAPER;
        return new Approval(
                PERSONS.get(dice.nextInt(3)),
                ROLES.get(dice.nextInt(2)),
                dice.nextInt(10) == 0 ? STAGES.get(dice.nextInt(4)) : to,
                new UUID(to == Stage.PAPER ? 1 : 2, dice.nextInt(2)),
                NOW);
    }

    Incident incident() {
        return switch (dice.nextInt(12)) {
            case 0 -> new Incident.KillSwitch("eve", "stop");
            case 1, 2 -> new Incident.Drawdown(dice.nextDouble() * 0.3);
            case 3 -> new Incident.ModelFailed("broke");
            case 4, 5 -> new Incident.VenueWorked();
            default -> new Incident.VenueFailed();
        };
    }
}
