package org.grekko.optimisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.grekko.backtest.CodeVersion;
import org.grekko.backtest.InstalledModels;
import org.grekko.backtest.StoredBars;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.BarsHash;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.optimisation.domain.Setting;
import org.grekko.optimisation.domain.Unsearchable;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** Settings of searches with their bars, read once on each node; the last few are kept. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SettingShelf {
    private static final Logger LOG = System.getLogger(SettingShelf.class.getName());
    private static final int KEPT = 2;

    private final Map<OptimisationSpec, Shelved> shelf = new LinkedHashMap<>(KEPT * 2, 0.75f, true);
    private @Nullable String codeVersion;

    @Inject
    private InstalledModels models;

    @Inject
    private StoredBars bars;

    /**
     * A setting and its fingerprint.
     *
     * @param spec what is searched, with the end of its bars
     * @param setting with its bars
     * @param print fingerprint of all that decides a trial besides its parameters and its stretch of time
     */
    public record Shelved(OptimisationSpec spec, Setting setting, String print) {}

    /**
     * What a search runs over, read anew.
     *
     * @throws Unsearchable when the model or the bars are not there any more; the message is fit for a user
     * @throws StoredBars.Unfit the same
     */
    public Shelved read(OptimisationSpec spec) {
        ModelPlugin model = model(spec.config());
        List<BarSeries> read = bars.read(spec.venue(), spec.config());
        OptimisationSpec pinned = pinned(spec, new Setting(model, spec.config(), read));
        Shelved shelved = new Shelved(pinned, new Setting(model, pinned.config(), read), print(pinned.config(), read));
        keep(shelved);
        return shelved;
    }

    /** The same, from the shelf where it is there. */
    public Shelved find(OptimisationSpec spec) {
        Shelved kept = kept(spec);
        return kept == null ? read(spec) : kept;
    }

    private synchronized @Nullable Shelved kept(OptimisationSpec spec) {
        return shelf.get(spec);
    }

    private synchronized void keep(Shelved shelved) {
        shelf.put(shelved.spec(), shelved);
        while (shelf.size() > KEPT) {
            shelf.remove(shelf.keySet().iterator().next());
        }
    }

    /** The spec with the end of its bars written down, so that bars which come later do not change it. */
    private static OptimisationSpec pinned(OptimisationSpec spec, Setting setting) {
        BacktestConfig config = spec.config();
        Instant end = BarSeries.instant(setting.period().to());
        return config.to() != null
                ? spec
                : spec.with(new BacktestConfig(
                        config.model(),
                        config.version(),
                        config.parameters(),
                        config.pairs(),
                        config.interval(),
                        config.terms(),
                        config.barsPerYear(),
                        config.from(),
                        end));
    }

    private ModelPlugin model(BacktestConfig config) {
        ModelPlugin model = models.all()
                .find(config.model())
                .orElseThrow(() -> new Unsearchable("the model " + config.model() + " is not installed any more"));
        if (!model.version().equals(config.version())) {
            throw new Unsearchable("the model " + config.model() + " is now " + model.version() + ", and "
                    + config.version() + " was asked for; ask again");
        }
        return model;
    }

    private String print(BacktestConfig config, List<BarSeries> read) {
        return hash(String.join(
                "\n",
                Integer.toString(TrialForm.VERSION),
                codeVersion(),
                config.model(),
                config.version(),
                config.pairs().stream().map(AssetPair::toString).collect(Collectors.joining(",")),
                Long.toString(config.interval().seconds()),
                plain(config.terms().feeBps()),
                plain(config.terms().slippageBps()),
                plain(config.terms().cash()),
                Double.toString(config.barsPerYear()),
                BarsHash.of(config.pairs(), read)));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Looked up once: the code does not change while the server runs. */
    private synchronized String codeVersion() {
        if (codeVersion == null) {
            try {
                codeVersion = CodeVersion.read();
            } catch (IOException problem) {
                LOG.log(Level.WARNING, "the version of the code cannot be read", problem);
                codeVersion = "unknown";
            }
        }
        return codeVersion;
    }
}
