package org.grekko.web.ui.compliance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.grekko.compliance.Finding;
import org.grekko.compliance.domain.Evidence;
import org.grekko.web.ui.kit.Figures;

/** What a finding rests on: each order leads to its events, each fill to everything that led to it. */
final class EvidenceDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    EvidenceDialog(Finding finding) {
        setHeaderTitle(finding.title());
        setWidth("44rem");
        UnorderedList list = new UnorderedList();
        list.setId("finding-evidence");
        finding.evidence().forEach(each -> list.add(new ListItem(line(each))));
        add(
                new Paragraph(finding.text()),
                new Paragraph("From " + Figures.minute(finding.beganAt()) + " to " + Figures.minute(finding.endedAt())
                        + " UTC. " + FindingWords.who(finding)),
                list);
        getFooter().add(new Button("Close", click -> close()));
    }

    private static Component line(Evidence evidence) {
        Span type = new Span(evidence.type().name().replace('_', ' ') + " ");
        return switch (evidence.type()) {
            case ORDER -> new Div(type, new Anchor("audit?key=" + evidence.id(), evidence.id()));
            case FILL -> new Div(type, outside(evidence.id()));
            case RULE, ACCOUNT, DESTINATION, LIST_ENTRY -> new Div(type, new Span(evidence.id()));
        };
    }

    private static Anchor outside(String id) {
        Anchor trail = new Anchor("api/v1/audit/trail/" + id, id);
        trail.setRouterIgnore(true);
        trail.setTarget("_blank");
        return trail;
    }
}
