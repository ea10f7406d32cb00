package org.grekko.web.ui.market;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.grekko.market.BookSnapshot;
import org.grekko.shared.AssetPair;
import org.grekko.web.ui.kit.Charts;
import org.grekko.web.ui.kit.Panel;
import org.jspecify.annotations.Nullable;

/** Ladder, depth and last trades of one pair, on the venue that is chosen or on all live ones. */
final class BookPanel {
    private final BookSource source;
    private final ComboBox<String> venue = new ComboBox<>();
    private final QualityLine quality = new QualityLine();
    private final Ladder ladder;
    private final Tape tape = new Tape();
    private final Charts.Depth depth = new Charts.Depth();
    private final Panel ladderPanel;
    private final Panel tapePanel = new Panel("tape", "Last trades", tape);
    private final Panel depthPanel = new Panel("depth", "Depth", depth);
    private @Nullable AssetPair pair;
    private @Nullable BookSnapshot shown;

    BookPanel(BookSource source, Ladder.Taker taker, Consumer<String> venueChosen) {
        this.source = source;
        ladder = new Ladder(taker);
        Div body = new Div(quality, ladder);
        body.addClassName("book");
        ladderPanel = new Panel("ladder", "Book", body);
        depth.getElement().setAttribute("aria-label", "Depth of the order book");
        venue.setAriaLabel("Venue of the book");
        venue.setId("book-venue");
        venue.setWidth("9.5rem");
        venue.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        venue.setItems(source.choices());
        venue.setValue(BookSource.CONSOLIDATED);
        venue.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                venueChosen.accept(event.getValue());
                refresh();
            }
        });
        ladderPanel.with(venue);
    }

    Panel ladder() {
        return ladderPanel;
    }

    Panel depth() {
        return depthPanel;
    }

    Panel tape() {
        return tapePanel;
    }

    /** Shows a pair on the venue of that name, or on all when it shows no book. */
    void show(String wanted, AssetPair newPair) {
        pair = newPair;
        shown = null;
        List<String> choices = source.choices();
        venue.setItems(choices);
        venue.setValue(choices.contains(wanted) ? wanted : BookSource.CONSOLIDATED);
        depthPanel.rename("Depth · " + newPair);
        tapePanel.rename("Last trades · " + newPair);
        refresh();
    }

    /** Takes what changed since. */
    void refresh() {
        AssetPair now = pair;
        String choice = venue.getValue();
        if (now == null || choice == null) {
            List.of(ladderPanel, depthPanel, tapePanel).forEach(panel -> panel.show(true, "Choose a market."));
            return;
        }
        Optional<BookSnapshot> book = source.book(choice, now);
        book.filter(fresh -> !fresh.equals(shown)).ifPresent(fresh -> {
            shown = fresh;
            ladder.show(fresh);
            depth.setBook(fresh);
        });
        source.health(choice, now).ifPresent(health -> quality.show(health, choice.equals(BookSource.CONSOLIDATED)));
        String nothing = choice.equals(BookSource.CONSOLIDATED)
                ? "No live venue shows a book of " + now + "."
                : choice + " shows no book of " + now + ".";
        ladderPanel.show(book.isEmpty(), nothing);
        depthPanel.show(book.isEmpty(), nothing);
        var trades = source.trades(choice, now);
        tape.show(trades);
        tapePanel.show(trades.isEmpty(), "No trade of " + now + " was seen yet.");
    }
}
