package org.grekko.web.ui.kit;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.server.VaadinSession;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioService;

/** The portfolio that a user looks at; it stays the same from screen to screen. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ChosenPortfolio {
    private static final String KEY = ChosenPortfolio.class.getName();

    @EJB
    private PortfolioService portfolios;

    /** The chosen portfolio as it stands now; the oldest when none was chosen, empty when there is none. */
    public Optional<Portfolio> now() {
        if (VaadinSession.getCurrent().getAttribute(KEY) instanceof UUID id) {
            Optional<Portfolio> chosen = portfolios.find(id);
            if (chosen.isPresent()) {
                return chosen;
            }
        }
        return portfolios.list().stream().findFirst();
    }

    /** Chooses for this screen and the next ones. */
    public void choose(Portfolio portfolio) {
        VaadinSession.getCurrent().setAttribute(KEY, portfolio.id());
    }

    /** A field to choose with; the consumer hears of choices by the user. */
    public ComboBox<Portfolio> selector(Consumer<Portfolio> changed) {
        ComboBox<Portfolio> field = new ComboBox<>();
        field.setAriaLabel("Portfolio");
        field.setId("portfolio");
        field.setWidth("11rem");
        field.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        List<Portfolio> all = portfolios.list();
        field.setItems(all).setIdentifierProvider(Portfolio::id);
        field.setItemLabelGenerator(Portfolio::name);
        now().flatMap(chosen -> all.stream()
                        .filter(each -> each.id().equals(chosen.id()))
                        .findFirst())
                .ifPresent(field::setValue);
        field.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                choose(event.getValue());
                changed.accept(event.getValue());
            }
        });
        return field;
    }
}
