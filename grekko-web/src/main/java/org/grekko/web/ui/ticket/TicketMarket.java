package org.grekko.web.ui.ticket;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.grekko.market.VenueException;
import org.grekko.portfolio.Portfolio;
import org.grekko.shared.AssetPair;

/** Who pays, where the order works and what is traded: the three follow each other. */
final class TicketMarket extends Div {
    private static final long serialVersionUID = 1L;

    private final transient TicketDesk desk;
    private final transient Runnable changed;
    private final ComboBox<Portfolio> portfolio = new ComboBox<>("Portfolio");
    private final ComboBox<String> venue = new ComboBox<>("Venue");
    private final ComboBox<AssetPair> pair = new ComboBox<>("Pair");

    TicketMarket(TicketDesk desk, Consumer<Portfolio> portfolioChosen, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("ticket-market");
        portfolio.setId("ticket-portfolio");
        portfolio.setItemLabelGenerator(Portfolio::name);
        venue.setId("ticket-venue");
        pair.setId("ticket-pair");
        pair.setItems(List.of());
        Div two = new Div(portfolio, venue);
        two.addClassName("two");
        add(two, pair);
        portfolio.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                follow(event.getValue());
                portfolioChosen.accept(event.getValue());
            }
        });
        venue.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                fillPairs();
            }
        });
        pair.addValueChangeListener(event -> changed.run());
    }

    /** Reads the portfolios anew and chooses that one. */
    void load(Optional<Portfolio> chosen) {
        List<Portfolio> all = desk.portfolios();
        portfolio.setItems(all).setIdentifierProvider(Portfolio::id);
        chosen.or(() -> all.stream().findFirst()).ifPresent(each -> {
            portfolio.setValue(each);
            follow(each);
        });
    }

    private void follow(Portfolio chosen) {
        String belongs = desk.venueOf(chosen);
        venue.setItems(belongs);
        venue.setValue(belongs);
        fillPairs();
    }

    private void fillPairs() {
        Portfolio payer = portfolio.getValue();
        String where = venue.getValue();
        AssetPair before = pair.getValue();
        boolean answers = true;
        List<AssetPair> pairs = List.of();
        try {
            pairs = payer == null || where == null ? List.of() : desk.pairs(payer, where);
        } catch (VenueException problem) {
            answers = false;
        }
        pair.setItems(pairs);
        pair.setValue(
                before != null && pairs.contains(before)
                        ? before
                        : pairs.stream().findFirst().orElse(null));
        changed.run();
        venue.setErrorMessage("does not answer; choose the portfolio again to retry");
        venue.setInvalid(!answers);
    }

    /** Chooses a pair; false when it cannot be traded where the order would go. */
    boolean choose(AssetPair wanted) {
        boolean offered = pair.getListDataView().contains(wanted);
        if (offered) {
            pair.setValue(wanted);
        }
        return offered;
    }

    Optional<Portfolio> portfolio() {
        return portfolio.getOptionalValue();
    }

    Optional<String> venue() {
        return venue.getOptionalValue();
    }

    Optional<AssetPair> pair() {
        return pair.getOptionalValue();
    }

    ComboBox<AssetPair> pairField() {
        return pair;
    }

    ComboBox<String> venueField() {
        return venue;
    }
}
