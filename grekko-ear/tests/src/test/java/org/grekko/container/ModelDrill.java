package org.grekko.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.model.ApprovalWish;
import org.grekko.model.ModelDecision;
import org.grekko.model.ModelPromotions;
import org.grekko.model.ModelRegistration;
import org.grekko.model.ModelRegistry;
import org.grekko.model.NewModel;
import org.grekko.model.PromotionWish;
import org.grekko.model.RegisteredModel;
import org.grekko.model.domain.lifecycle.ApproverRole;
import org.grekko.model.domain.lifecycle.Finding;
import org.grekko.model.domain.lifecycle.Gate;
import org.grekko.model.domain.lifecycle.Outcome;
import org.grekko.model.domain.lifecycle.Stage;
import org.jspecify.annotations.Nullable;

/** Models on their way up, on evidence that passes every gate. */
final class ModelDrill {
    private final ModelRegistry registry;
    private final ModelPromotions promotions;

    ModelDrill(ModelRegistry registry, ModelPromotions promotions) {
        this.registry = registry;
        this.promotions = promotions;
    }

    RegisteredModel register(String name, String budget) {
        Map<String, @Nullable Double> parameters = new HashMap<>(DrillEvidence.PARAMETERS);
        ModelRegistration answer = registry.register(new NewModel(
                name,
                DrillEvidence.VERSION,
                DrillEvidence.PLUGIN,
                parameters,
                List.of(DrillEvidence.PAIR),
                List.of("CRYPTO"),
                new BigDecimal(budget),
                Map.of(),
                "quinn"));
        assertThat(answer).isInstanceOf(ModelRegistration.Registered.class);
        return now(name);
    }

    RegisteredModel now(String name) {
        return registry.find(name, DrillEvidence.VERSION).orElseThrow().model();
    }

    Stage stage(String name) {
        return now(name).life().stage();
    }

    /** The gates that were against a promotion; none when it was granted. */
    List<Gate> promote(String name, Stage to) {
        UUID evidence = to == Stage.CANDIDATE ? DrillEvidence.SEARCH : null;
        return against(promotions.promote(new PromotionWish(name, DrillEvidence.VERSION, to, evidence, true, "quinn")));
    }

    /** The gates that were against an approval; none when it was taken. */
    List<Gate> approve(String name, Stage to, String person, ApproverRole role) {
        UUID saw = promotions.standsOn(now(name), to);
        return against(
                promotions.approve(new ApprovalWish(name, DrillEvidence.VERSION, to, saw, EnumSet.of(role), person)));
    }

    private static List<Gate> against(ModelDecision answer) {
        assertThat(answer).isInstanceOf(ModelDecision.Decided.class);
        Outcome outcome = ((ModelDecision.Decided) answer).outcome();
        return outcome.findings().stream()
                .filter(each -> !each.passed())
                .map(Finding::gate)
                .toList();
    }

    /** A model of that budget, which a portfolio manager has approved for paper. */
    void candidate(String name, String budget) {
        RegisteredModel model = register(name, budget);
        assertThat(model.life().stage()).isEqualTo(Stage.RESEARCH);
        assertThat(promote(name, Stage.CANDIDATE)).isEmpty();
        assertThat(promote(name, Stage.PAPER)).containsExactly(Gate.APPROVAL);
        assertThat(approve(name, Stage.PAPER, "frank", ApproverRole.FUND_MANAGER))
                .containsExactly(Gate.APPROVAL);
        assertThat(approve(name, Stage.PAPER, "petra", ApproverRole.PORTFOLIO_MANAGER))
                .isEmpty();
    }
}
