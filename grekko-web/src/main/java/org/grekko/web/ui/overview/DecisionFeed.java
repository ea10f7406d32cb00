package org.grekko.web.ui.overview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.grekko.signal.Decision;
import org.grekko.signal.Vote;
import org.grekko.web.ui.kit.Age;
import org.grekko.web.ui.kit.Sides;

/** The last decisions, each with the votes that led to it. */
final class DecisionFeed extends Div {
    private static final long serialVersionUID = 1L;

    DecisionFeed() {
        addClassName("feed");
        setId("decisions");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Decisions");
    }

    void show(List<Decision> decisions) {
        removeAll();
        decisions.forEach(decision -> add(item(decision)));
    }

    private static Div item(Decision decision) {
        String outcome = decision.outcome().name();
        Span pair = new Span(decision.pair().toString());
        pair.addClassName("sym");
        Span reason = new Span(reason(decision));
        reason.addClassNames("dim", "words");
        Age age = new Age(decision.decidedAt());
        age.addClassName("end");
        Div line = new Div(Sides.badge(outcome, Sides.look(outcome)), pair, reason, age);
        line.addClassName("line");
        Div votes = new Div();
        votes.addClassName("votes");
        for (Vote vote : decision.votes()) {
            String words = String.format(
                    Locale.ROOT, "%s %s %.0f %%", vote.agentName(), vote.stance(), vote.confidence() * 100);
            votes.add(Sides.badge(words, Sides.look(vote.stance().name())));
        }
        Div item = new Div(line, votes);
        item.addClassName("item");
        return item;
    }

    private static String reason(Decision decision) {
        String words = decision.reason().toLowerCase(Locale.ROOT).replace('_', ' ');
        int orders = decision.orderIds().size();
        String placed = orders == 0 ? "" : orders == 1 ? ", 1 order" : ", " + orders + " orders";
        return String.format(Locale.ROOT, "%s %+.2f%s", words, decision.score(), placed);
    }
}
