package org.grekko.web.ui.models;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.grekko.model.ApprovalWish;
import org.grekko.model.ModelDecision;
import org.grekko.model.ModelPromotions;
import org.grekko.model.ModelRegistry;
import org.grekko.model.PromotionWish;
import org.grekko.model.RegisteredModel;
import org.grekko.model.domain.lifecycle.ApproverRole;
import org.grekko.model.domain.lifecycle.Incident;
import org.grekko.model.domain.lifecycle.Outcome;
import org.grekko.model.domain.lifecycle.Stage;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.IdText;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.StepDialog;
import org.grekko.web.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/** The steps that a model can take now, by the roles of who looks. To be made on a request thread. */
final class ModelControls extends Div {
    private static final long serialVersionUID = 1L;
    private static final int FEW = 2;

    private final Button promote = new Button("Promote");
    private final Button approve = new Button("Approve");
    private final Button demote = new Button("Demote");
    private final boolean proposes = Caller.hasAny(ModelWords.PROPOSERS);
    private final boolean manages = Caller.hasAny(ModelWords.MANAGERS);
    private final boolean stops = Caller.hasAny(ModelWords.STOPPERS);
    private final transient ModelRegistry registry;
    private final transient ModelPromotions promotions;
    private final transient Runnable afterwards;
    private @Nullable RegisteredModel model;

    ModelControls(ModelRegistry registry, ModelPromotions promotions, Runnable afterwards) {
        this.registry = registry;
        this.promotions = promotions;
        this.afterwards = afterwards;
        addClassName("switches");
        look(promote, "model-promote");
        look(approve, "model-approve");
        look(demote, "model-demote");
        promote.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        demote.addThemeVariants(ButtonVariant.LUMO_ERROR);
        promote.addClickListener(click -> open(this::promotion));
        approve.addClickListener(click -> open(this::approval));
        demote.addClickListener(click -> open(this::demotion));
        add(promote, approve, demote);
        setVisible(false);
    }

    private static void look(Button button, String id) {
        button.setId(id);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    }

    private void open(Function<RegisteredModel, StepDialog> dialog) {
        RegisteredModel now = model;
        if (now != null) {
            dialog.apply(now).open();
        }
    }

    /** Offers what that model can do now. */
    void show(RegisteredModel now) {
        model = now;
        setVisible(true);
        Stage stage = now.life().stage();
        Stage next = ModelWords.next(stage);
        promote.setVisible(stage != Stage.LIVE);
        promote.setText("Promote to " + next);
        offer(promote, next.trades() ? manages : proposes, ModelWords.effect(next), ModelWords.promoters(next));
        approve.setVisible(next.trades());
        approve.setText("Approve " + next);
        offer(approve, manages, "Consent to " + next + " on the evidence that you have seen", ModelWords.MANAGERS);
        demote.setVisible(stage != Stage.RESEARCH);
        offer(demote, stops, "Stop it and send it back to research", ModelWords.STOPPERS);
    }

    private static void offer(Button button, boolean may, String effect, String... roles) {
        button.setEnabled(may);
        button.setTooltipText(may ? effect : "Takes the role " + String.join(" or ", roles));
    }

    private StepDialog promotion(RegisteredModel now) {
        Stage to = ModelWords.next(now.life().stage());
        TextField evidence = new TextField("Evidence: id of a backtest or a search of this model");
        evidence.setId("model-evidence");
        evidence.setWidthFull();
        Checkbox attest = new Checkbox("I attest that I have checked this model for look-ahead");
        attest.setId("model-attest");
        evidence.setVisible(to == Stage.CANDIDATE);
        attest.setVisible(to == Stage.CANDIDATE);
        return new StepDialog(
                new StepDialog.Step(
                        "Promote " + now.title() + " to " + to + "?",
                        ModelWords.effect(to),
                        "Promote to " + to,
                        () -> promote(now, to, evidence.getValue().strip(), attest.getValue())),
                evidence,
                attest);
    }

    private Optional<String> promote(RegisteredModel now, Stage to, String evidence, boolean attested) {
        if (!Caller.mayOrIsTold("promote to " + to, ModelWords.promoters(to))) {
            return Optional.of("Nothing was done.");
        }
        Optional<UUID> id = IdText.of(evidence);
        if (to == Stage.CANDIDATE && id.isEmpty()) {
            return Optional.of("The evidence must be the id of a backtest or a search, as its address has it.");
        }
        return told(
                promotions.promote(
                        new PromotionWish(now.name(), now.version(), to, id.orElse(null), attested, Caller.name())),
                now.title() + " is " + to + " now.");
    }

    private StepDialog approval(RegisteredModel now) {
        Stage to = ModelWords.next(now.life().stage());
        UUID stands = promotions.standsOn(now, to);
        String seen = stands == null
                ? "There is nothing yet that could be approved."
                : "You consent to " + to + " on the evidence " + stands + ", which you have seen.";
        return new StepDialog(new StepDialog.Step(
                "Approve " + now.title() + " for " + to + "?", seen, "Approve " + to, () -> approve(now, to, stands)));
    }

    private Optional<String> approve(RegisteredModel now, Stage to, @Nullable UUID seen) {
        if (!Caller.mayOrIsTold("approve " + to, ModelWords.MANAGERS)) {
            return Optional.of("Nothing was done.");
        }
        Set<ApproverRole> roles = EnumSet.noneOf(ApproverRole.class);
        if (Caller.hasAny("portfolio-manager")) {
            roles.add(ApproverRole.PORTFOLIO_MANAGER);
        }
        if (Caller.hasAny("fund-manager")) {
            roles.add(ApproverRole.FUND_MANAGER);
        }
        return told(
                promotions.approve(new ApprovalWish(now.name(), now.version(), to, seen, roles, Caller.name())),
                "Approved " + now.title() + " for " + to + ".");
    }

    private StepDialog demotion(RegisteredModel now) {
        Reason reason = new Reason("model-reason");
        return new StepDialog(
                new StepDialog.Step(
                        "Demote " + now.title() + "?",
                        "It stops trading and goes back to research; its evidence and approvals count no more.",
                        "Demote it",
                        () -> demote(now, reason)),
                reason);
    }

    private Optional<String> demote(RegisteredModel now, Reason reason) {
        Optional<String> why = reason.given();
        if (why.isEmpty() || !Caller.mayOrIsTold("demote a model", ModelWords.STOPPERS)) {
            return Optional.of("Nothing was done.");
        }
        boolean back = registry.incident(now.id(), new Incident.KillSwitch(Caller.name(), why.get()));
        StepDialog.tell(back, now.title() + (back ? " is in RESEARCH now." : " was in RESEARCH already."));
        afterwards.run();
        return Optional.empty();
    }

    private Optional<String> told(ModelDecision answer, String done) {
        if (answer instanceof ModelDecision.Invalid invalid) {
            return Optional.of(invalid.errors().get(0).message());
        }
        if (answer instanceof ModelDecision.Decided decided) {
            boolean accepted = decided.outcome() instanceof Outcome.Accepted;
            StepDialog.tell(accepted, decided.outcome() instanceof Outcome.Refused refused ? shortly(refused) : done);
        } else {
            Toast.refused("The model is not registered any more.");
        }
        afterwards.run();
        return Optional.empty();
    }

    /** The reasons where they are few; the gates beside it have them all. */
    private static String shortly(Outcome.Refused refused) {
        long against =
                refused.findings().stream().filter(each -> !each.passed()).count();
        return against <= FEW ? refused.reasons() : "Refused: " + against + " gates say no, and why.";
    }
}
