package org.grekko.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.grekko.model.domain.lifecycle.Approval;
import org.grekko.model.domain.lifecycle.GateThresholds;
import org.grekko.model.domain.lifecycle.Incident;
import org.grekko.model.domain.lifecycle.ModelLife;
import org.grekko.model.domain.lifecycle.Outcome;
import org.grekko.model.domain.lifecycle.PromotionRequest;
import org.grekko.model.domain.lifecycle.Stage;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.model.event.ModelBarsFailed;
import org.grekko.model.event.ModelDemoted;
import org.grekko.model.event.ModelPromoted;
import org.grekko.model.store.ModelRow;
import org.grekko.shared.AssetPair;
import org.grekko.shared.DomainEvent;
import org.junit.jupiter.api.Test;

/** The life of a row is that of the pure machine, step by step, and its events alone tell the same. */
class ModelStepsTest {
    private static final int HISTORIES = 400;
    private static final int STEPS = 60;
    private static final GateThresholds LIMITS = GateThresholds.standard();

    private final List<DomainEvent> told = new ArrayList<>();
    private final ModelSteps steps = new ModelSteps(told::add, () -> RandomSteps.NOW, LIMITS);
    private final Map<Stage, Integer> reached = new EnumMap<>(Stage.class);
    private ModelLife twin = ModelLife.begin(RandomSteps.VERSION);
    private Stage toldStage = Stage.RESEARCH;
    private int toldFailures;

    @Test
    void rowsLiveAsTheMachineDoesAndEventsTellIt() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            RandomSteps dice = new RandomSteps(seed);
            ModelRow row = row();
            twin = ModelLife.begin(RandomSteps.VERSION);
            toldStage = Stage.RESEARCH;
            toldFailures = 0;
            for (int step = 0; step < STEPS; step++) {
                String at = "seed " + seed + ", step " + step;
                told.clear();
                step(row, dice, at);
                assertThat(ModelMapping.life(row)).as(at).isEqualTo(twin);
                told.forEach(this::hear);
                assertThat(toldStage).as(at).isEqualTo(twin.stage());
                assertThat(toldFailures).as(at).isEqualTo(twin.failedBars());
                reached.merge(twin.stage(), 1, Integer::sum);
            }
        }
        assertThat(reached.keySet()).containsExactly(Stage.values());
    }

    private void step(ModelRow row, RandomSteps dice, String at) {
        switch (dice.below(8)) {
            case 0, 1, 2 -> promote(row, dice.wish(twin), at);
            case 3, 4, 5 -> {
                Approval approval = dice.approval(twin);
                Outcome expected = twin.approve(approval);
                assertThat(steps.approve(row, approval)).as(at).isEqualTo(expected);
                assertThat(told).as(at).hasSize(1);
                twin = after(expected);
            }
            default -> {
                Incident incident = dice.incident();
                ModelLife expected = twin.stage() == Stage.RESEARCH ? twin : twin.on(incident, LIMITS.demotion());
                boolean back = steps.on(row, incident);
                assertThat(back).as(at).isEqualTo(twin.stage() != Stage.RESEARCH && expected.stage() == Stage.RESEARCH);
                assertThat(told).as(at).hasSize(expected.equals(twin) ? 0 : 1);
                twin = expected;
            }
        }
    }

    private void promote(ModelRow row, PromotionRequest wish, String at) {
        Outcome expected = twin.promote(wish, LIMITS);
        assertThat(steps.promote(row, wish, null, "ada")).as(at).isEqualTo(expected);
        assertThat(told).as(at).hasSize(1);
        ModelWish last = ModelMapping.all(row).lastWish();
        assertThat(last)
                .as(at)
                .isEqualTo(new ModelWish(
                        wish.to(),
                        null,
                        expected instanceof Outcome.Accepted,
                        expected.findings(),
                        "ada",
                        RandomSteps.NOW));
        twin = after(expected);
    }

    private ModelLife after(Outcome outcome) {
        return outcome instanceof Outcome.Accepted accepted ? accepted.life() : twin;
    }

    /** What a reader of the events alone believes. */
    private void hear(DomainEvent event) {
        if (event instanceof ModelPromoted promoted) {
            assertThat(promoted.from()).isEqualTo(toldStage.name());
            toldStage = Stage.valueOf(promoted.to());
            toldFailures = 0;
        } else if (event instanceof ModelDemoted demoted) {
            assertThat(demoted.from()).isEqualTo(toldStage.name());
            toldStage = Stage.RESEARCH;
            toldFailures = 0;
        } else if (event instanceof ModelBarsFailed failed) {
            toldFailures = failed.failedBars();
        }
    }

    @Test
    void aModelComesBackFromItsRowAsItWas() {
        RegisteredModel model = model();
        ModelRow row = new ModelRow();
        ModelMapping.write(model, row);
        assertThat(ModelMapping.model(row)).isEqualTo(model);
    }

    @Test
    void onlyGoingLiveSetsTheTimeOfPromotion() {
        for (int seed = 0; seed < 50; seed++) {
            RandomSteps dice = new RandomSteps(seed);
            ModelRow row = row();
            boolean live = false;
            for (int step = 0; step < 200; step++) {
                twin = ModelMapping.life(row);
                steps.promote(row, dice.wish(twin), null, "ada");
                steps.approve(row, dice.approval(twin));
                live |= row.stage.equals("LIVE");
                assertThat(row.promotedAt != null).as("seed " + seed).isEqualTo(live);
            }
        }
    }

    private static RegisteredModel model() {
        TreeMap<String, Double> parameters = new TreeMap<>(Map.of("fast", 10.0, "slow", 0.1 + 0.2));
        return new RegisteredModel(
                new UUID(3, 3),
                "trend",
                RandomSteps.VERSION,
                "sma-cross",
                parameters,
                List.of(AssetPair.of("BTC/USD"), AssetPair.of("SPY/USD")),
                EnumSet.allOf(AssetClass.class),
                new BigDecimal("0.25"),
                RegimeFactors.NONE,
                ModelLife.begin(RandomSteps.VERSION),
                RandomSteps.NOW,
                null);
    }

    private static ModelRow row() {
        ModelRow row = new ModelRow();
        ModelMapping.write(model(), row);
        return row;
    }
}
