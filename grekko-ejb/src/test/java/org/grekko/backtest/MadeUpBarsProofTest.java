package org.grekko.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.grekko.model.RegisteredModel;
import org.grekko.model.domain.Model;
import org.grekko.model.domain.ModelParameter;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.Models;
import org.grekko.model.domain.TargetWeights;
import org.grekko.model.domain.lifecycle.LookaheadRun;
import org.grekko.model.domain.lifecycle.ModelLife;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

/** The check for look-ahead as a promotion runs it. */
class MadeUpBarsProofTest {
    private static RegisteredModel model(ModelPlugin plugin) {
        return new RegisteredModel(
                new UUID(7, 11),
                "m",
                "1.0.0",
                plugin.name(),
                Models.complete(plugin, Map.of()),
                List.of(AssetPair.of("AAA/USD"), AssetPair.of("BBB/USD")),
                EnumSet.of(AssetClass.CRYPTO),
                BigDecimal.ONE,
                RegimeFactors.NONE,
                ModelLife.begin("1.0.0"),
                Instant.EPOCH,
                null);
    }

    /** A plugin of one trick: each run of it is told apart by its number. */
    private record Trick(AtomicInteger runs, boolean fails) implements ModelPlugin {
        @Override
        public String name() {
            return "trick";
        }

        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public List<ModelParameter> parameters() {
            return List.of();
        }

        @Override
        public OptionalInt warmUp(Map<String, Double> parameters) {
            return OptionalInt.of(1);
        }

        @Override
        public Model create(Map<String, Double> parameters, int markets) {
            int run = runs.incrementAndGet();
            TargetWeights weights = TargetWeights.of(new double[] {run % 2 == 0 ? 0.5 : 0.25, 0});
            return context -> {
                if (fails) {
                    throw new IllegalStateException("no wings");
                }
                return weights;
            };
        }
    }

    @Test
    void everyBuiltInModelPasses() {
        for (ModelPlugin plugin : Models.builtIn()) {
            LookaheadRun run = MadeUpBarsProof.prove(model(plugin), plugin);
            assertThat(run.passed()).as(plugin.name() + ": " + run.found()).isTrue();
            assertThat(run.found()).contains("20 rounds", "no decision");
        }
    }

    @Test
    void aModelThatDecidesOtherwiseOnTheSamePastIsFound() {
        Trick trick = new Trick(new AtomicInteger(), false);
        LookaheadRun run = MadeUpBarsProof.prove(model(trick), trick);
        assertThat(run.passed()).isFalse();
        assertThat(run.found()).contains("decision 0", "changed when only later bars were changed");
    }

    @Test
    void aModelThatFailsIsRefusedWithItsWords() {
        Trick trick = new Trick(new AtomicInteger(), true);
        LookaheadRun run = MadeUpBarsProof.prove(model(trick), trick);
        assertThat(run)
                .isEqualTo(new LookaheadRun(false, "the model failed: java.lang.IllegalStateException: no wings"));
    }
}
