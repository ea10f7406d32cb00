package org.grekko.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.InstalledPlugins;
import org.grekko.model.LookaheadProof;
import org.grekko.model.RegisteredModel;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.lifecycle.LookaheadRun;
import org.grekko.shared.Text;

/**
 * Runs the check of {@code ./grekko check-lookahead} over made-up 4-hour bars, as many markets as the model's universe has.
 * The dice are the model's id, so that the same model is always shown the same bars.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class MadeUpBarsProof implements LookaheadProof {
    private static final int ROUNDS = 20;
    private static final BarLength INTERVAL = new BarLength(4 * 3_600);
    private static final int LONGEST = 200;

    @Inject
    private InstalledPlugins plugins;

    @Override
    public LookaheadRun prove(RegisteredModel model) {
        Optional<ModelPlugin> plugin = plugins.all().find(model.plugin());
        return plugin.map(each -> prove(model, each))
                .orElse(new LookaheadRun(false, model.plugin() + " is not installed"));
    }

    static LookaheadRun prove(RegisteredModel model, ModelPlugin plugin) {
        int seed = model.id().hashCode();
        try {
            return run(model, plugin, seed);
        } catch (RuntimeException broken) {
            // A plugin is somebody else's code, and one that fails here would fail while it trades.
            String words = "the model failed: " + broken;
            return new LookaheadRun(false, Text.cut(words, LONGEST));
        }
    }

    private static LookaheadRun run(RegisteredModel model, ModelPlugin plugin, int seed) {
        Random dice = new Random(seed);
        int warmUp = plugin.warmUp(model.parameters()).orElse(0);
        List<BarSeries> bars = LookaheadTrial.madeUp(model.universe().size(), warmUp, INTERVAL, dice);
        LookaheadTrial trial = LookaheadTrial.of(plugin, model.parameters(), model.universe(), INTERVAL, bars);
        String where = " of " + trial.check().decisionCount() + " in " + ROUNDS + " rounds, seed " + seed;
        OptionalInt ahead = trial.future(ROUNDS, dice);
        if (ahead.isPresent()) {
            return new LookaheadRun(
                    false, "decision " + ahead.getAsInt() + where + " changed when only later bars were changed");
        }
        OptionalInt memory = trial.past(ROUNDS, dice);
        if (memory.isPresent()) {
            return new LookaheadRun(
                    false,
                    "decision " + memory.getAsInt() + where + " depends on bars before its " + warmUp
                            + " bars of warm-up");
        }
        return new LookaheadRun(
                true,
                "no decision" + where + " changed with later bars"
                        + (trial.warmUp().isPresent() ? " or with those before its warm-up" : ""));
    }
}
