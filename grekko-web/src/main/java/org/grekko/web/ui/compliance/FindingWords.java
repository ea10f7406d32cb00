package org.grekko.web.ui.compliance;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.grekko.compliance.Finding;
import org.grekko.compliance.FindingAnswer;
import org.grekko.compliance.FindingService;
import org.grekko.compliance.domain.FindingState;
import org.grekko.compliance.domain.Outcome;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.RowButton;
import org.grekko.web.ui.kit.StepDialog;

/** How findings are told and taken further on a screen. */
final class FindingWords {
    private static final int SHORTEST_NOTE = 3;
    private static final String ROLE = "compliance";

    private FindingWords() {}

    static String look(Finding finding) {
        return finding.severity().above(RiskSeverity.MEDIUM)
                ? "bad"
                : finding.severity() == RiskSeverity.MEDIUM ? "warn" : "";
    }

    static String state(Finding finding) {
        Outcome outcome = finding.outcome();
        return (outcome == null ? finding.state().name() : outcome.name()).replace('_', ' ');
    }

    static String stateLook(Finding finding) {
        return switch (finding.state()) {
            case OPEN -> "bad";
            case UNDER_REVIEW -> "warn";
            case CLOSED -> "ok";
        };
    }

    static String who(Finding finding) {
        return switch (finding.state()) {
            case OPEN -> "Nobody looks at it.";
            case UNDER_REVIEW -> "Under review by " + finding.reviewedBy() + ".";
            case CLOSED -> "Closed by " + finding.closedBy() + ": " + finding.closeNote();
        };
    }

    /** The buttons of a finding's line. */
    static Div steps(Finding finding, FindingService findings, Runnable afterwards) {
        Div steps = new Div(small("Evidence", finding, () -> new EvidenceDialog(finding).open()));
        if (finding.state() == FindingState.OPEN) {
            steps.add(small("Review", finding, () -> review(finding, findings, afterwards)));
        }
        if (finding.state() == FindingState.UNDER_REVIEW) {
            steps.add(small("Close", finding, () -> close(finding, findings, afterwards)));
        }
        return steps;
    }

    private static RowButton small(String verb, Finding finding, Runnable deed) {
        return new RowButton(verb, verb + ": " + finding.title(), deed);
    }

    static void review(Finding finding, FindingService findings, Runnable afterwards) {
        if (Caller.mayOrIsTold("review a finding", ROLE)) {
            FindingAnswer answer = findings.review(finding.id(), null, Caller.name());
            boolean done = answer instanceof FindingAnswer.Done;
            StepDialog.tell(done, done ? "Under review by you: " + finding.title() : "Somebody looks at it already.");
            afterwards.run();
        }
    }

    private static void close(Finding finding, FindingService findings, Runnable afterwards) {
        if (!Caller.mayOrIsTold("close a finding", ROLE)) {
            return;
        }
        ComboBox<Outcome> outcome = new ComboBox<>("What came of it");
        outcome.setId("finding-outcome");
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(each -> each.name().replace('_', ' '));
        outcome.setWidthFull();
        TextField note = Forms.note("finding-note", "What was seen and done");
        new StepDialog(
                        new StepDialog.Step(
                                "Close: " + finding.title(),
                                finding.text() + " What you say is kept with your name in the audit trail.",
                                "Close it",
                                () -> closed(finding, findings, new Said(outcome, note), afterwards)),
                        outcome,
                        note)
                .open();
    }

    private record Said(ComboBox<Outcome> outcome, TextField note) {}

    private static Optional<String> closed(Finding finding, FindingService findings, Said said, Runnable afterwards) {
        Outcome outcome = said.outcome().getValue();
        String note = said.note().getValue().strip();
        if (outcome == null || note.length() < SHORTEST_NOTE) {
            return Optional.of("Choose what came of it, and say what was seen and done in 3 to 500 characters.");
        }
        FindingAnswer answer = findings.close(finding.id(), outcome, note, Caller.name());
        afterwards.run();
        return answer instanceof FindingAnswer.Done ? Optional.empty() : Optional.of("It is closed already.");
    }
}
