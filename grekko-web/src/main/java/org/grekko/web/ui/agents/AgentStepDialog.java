package org.grekko.web.ui.agents;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.grekko.agent.Agent;
import org.grekko.agent.AgentChange;
import org.grekko.agent.AgentService;
import org.grekko.agent.domain.AgentAction;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.Toast;

/** Says what a step in the life of an agent does to its orders and positions, asks why, and takes it. */
final class AgentStepDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 300;

    private final Agent agent;
    private final AgentAction action;
    private final TextArea reason = new TextArea("Reason");

    AgentStepDialog(Agent agent, AgentAction action, AgentService agents, Runnable afterwards) {
        this.agent = agent;
        this.action = action;
        setHeaderTitle(AgentWords.verb(action) + " " + agent.name() + "?");
        addClassName("kill-dialog");
        reason.setId("agent-reason");
        reason.setRequired(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setPlaceholder("It goes into the audit trail.");
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.focus();
        add(new Paragraph(AgentWords.effect(action)), reason);
        Forms.footer(
                this,
                "Leave it " + agent.status().name(),
                AgentWords.verb(action) + " agent",
                "agent-confirm",
                () -> take(agents, afterwards));
    }

    private void take(AgentService agents, Runnable afterwards) {
        if (reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage("Say why: the next shift needs to know");
            return;
        }
        if (!Caller.mayOrIsTold("switch agents", AgentWords.SWITCHERS)) {
            return;
        }
        AgentChange answer = agents.change(agent.id(), action, reason.getValue().strip(), Caller.name());
        if (answer instanceof AgentChange.Refused refused) {
            reason.setInvalid(true);
            reason.setErrorMessage(refused.message());
            return;
        }
        close();
        afterwards.run();
        if (answer instanceof AgentChange.Done done) {
            Toast.done(agent.name() + " is " + done.agent().status() + " now.");
        } else {
            Toast.refused(agent.name() + " is not registered any more.");
        }
    }
}
