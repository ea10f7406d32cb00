package org.grekko.rebalance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketService;
import org.grekko.model.InstalledPlugins;
import org.grekko.model.ModelRegistry;
import org.grekko.model.RegisteredModel;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.lifecycle.Stage;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.grekko.trading.LiveFeedSettings;

/** Which registered models a session may take. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class SessionModels {
    private static final int MOST_MODELS = 8;

    @EJB
    private ModelRegistry registry;

    @EJB
    private MarketService market;

    @Inject
    private InstalledPlugins plugins;

    @Inject
    private LiveFeedSettings feed;

    /** The models that a wish names, by name; what is wrong with them is added to the errors. */
    List<RegisteredModel> chosen(NewSession wish, List<FieldError> errors) {
        List<RegisteredModel> models = new ArrayList<>();
        Set<UUID> wanted = new HashSet<>(wish.models() == null ? List.of() : wish.models());
        wanted.removeIf(Objects::isNull);
        if (wanted.isEmpty() || wanted.size() > MOST_MODELS) {
            errors.add(new FieldError("models", "must name 1 to " + MOST_MODELS + " registered models by their ids"));
        }
        for (UUID id : wanted) {
            Optional<RegisteredModel> model = registry.find(id);
            String wrong = model.map(this::unfit).orElse("there is no model " + id);
            if (wrong.isEmpty()) {
                models.add(model.orElseThrow());
            } else {
                errors.add(new FieldError("models", wrong));
            }
        }
        models.sort((one, other) -> one.title().compareTo(other.title()));
        BigDecimal sum = models.stream().map(RegisteredModel::budgetFraction).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            errors.add(new FieldError("models", "have budgets of " + sum + " together; it must be at most 1"));
        }
        return models;
    }

    /** Why a model cannot trade in a session; empty when it can. */
    private String unfit(RegisteredModel model) {
        if (model.life().stage() != Stage.PAPER) {
            return model.title() + " is in stage " + model.life().stage() + "; promote it to PAPER first";
        }
        return untradable(model);
    }

    /** Why a model could not trade in a session whatever its stage; empty when it could. */
    String untradable(RegisteredModel model) {
        Optional<ModelPlugin> plugin = plugins.all().find(model.plugin());
        if (plugin.isEmpty()) {
            return model.plugin() + " is not installed; put its jar back into the plugins folder";
        }
        OptionalInt warmUp = plugin.get().warmUp(model.parameters());
        if (warmUp.isEmpty()) {
            return model.title() + " never forgets, so it could not be taken up after a restart; a session takes models"
                    + " that state their warm-up";
        }
        if (warmUp.getAsInt() > SessionRows.MOST_WARM_UP) {
            return model.title() + " warms up over " + warmUp.getAsInt() + " bars; a session keeps "
                    + SessionRows.MOST_WARM_UP;
        }
        for (AssetPair pair : model.universe()) {
            if (!feed.pairs().contains(pair)
                    || market.instrument(MarketHub.PAPER, pair).isEmpty()) {
                return model.title() + " holds " + pair + ", which this server does not follow; it follows "
                        + feed.pairs();
            }
        }
        return "";
    }
}
