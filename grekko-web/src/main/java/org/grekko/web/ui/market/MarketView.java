package org.grekko.web.ui.market;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grekko.execution.Fill;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.OrderQuery;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketService;
import org.grekko.market.PriceAlertService;
import org.grekko.market.WatchListService;
import org.grekko.ops.LiveMessage;
import org.grekko.portfolio.Portfolio;
import org.grekko.shared.Side;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.web.ui.kit.Charts;
import org.grekko.web.ui.kit.ChosenPortfolio;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.kit.Sides;
import org.grekko.web.ui.shell.MainLayout;
import org.grekko.web.ui.ticket.Ticket;
import org.grekko.web.ui.ticket.TicketDesk;
import org.jspecify.annotations.Nullable;

/** Prices as they come, candles with our fills, the book and the last trades of a venue, and a ticket beside them. */
@Route(value = "market", layout = MainLayout.class)
@PageTitle("Market · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class MarketView extends Div implements Ticket.Screen {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CANDLES = 500;
    private static final int MOST_FILLS = 200;
    private static final double MILLIS = 1000;

    private final WatchList watch = new WatchList(this::choose);
    private final Charts.Candles candles = new Charts.Candles();
    private final Panel watchPanel = new Panel("watch", "Watch list", watch.grid());
    private final Panel chartPanel = new Panel("chart", "Candles", candles);
    private final ComboBox<Interval> interval = new ComboBox<>();
    private final Span price = new Span();
    private final Span label = Sides.badge("SIMULATED", "warn");
    private @Nullable WatchRow market;
    private BookPanel books;
    private Ticket ticket;
    private Panel ticketPanel;

    @EJB
    private MarketService marketService;

    @EJB
    private PriceAlertService alerts;

    @EJB
    private WatchListService lists;

    @EJB
    private OrderBookService book;

    @Inject
    private MarketHub hub;

    @Inject
    private BookSource bookSource;

    @Inject
    private TicketDesk ticketDesk;

    @Inject
    private ChosenPortfolio chosen;

    @Inject
    private LiveScreens live;

    @PostConstruct
    void build() {
        addClassNames("screen", "mk");
        H1 title = new H1("Market");
        title.addClassName("hidden-title");
        chart();
        watchPanel.with(new WatchChooser(lists, watch));
        books = new BookPanel(bookSource, this::pick, this::chooseVenue);
        ticket = new Ticket(ticketDesk, this);
        ticketPanel = new Panel("ticket", "Order ticket", ticket);
        Div low = new Div(watchPanel, books.depth());
        low.addClassName("low");
        Div side = new Div(ticketPanel, books.tape());
        side.addClassName("side");
        add(title, chartPanel, low, books.ladder(), side);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.NUMBERS_MS, Set.of("market"), this::news);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("orders"), news -> fillMarks());
        live.every(this, LiveScreens.STANDING_MS, books::refresh);
    }

    private void chart() {
        candles.setId("chart");
        candles.getElement().setAttribute("aria-label", "Candles with volume and our fills");
        interval.setAriaLabel("Length of a candle");
        interval.setId("interval");
        interval.setItems(Interval.values());
        interval.setItemLabelGenerator(Interval::code);
        interval.setWidth("5.5rem");
        interval.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        interval.setValue(Interval.M1);
        interval.addValueChangeListener(event -> fillChart());
        price.addClassName("big");
        label.setVisible(false);
        Button waits = new Button("Alerts", click -> alerts());
        waits.setId("price-alerts-open");
        waits.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        chartPanel.with(price, label, waits, interval);
    }

    private void alerts() {
        WatchRow row = market;
        if (row != null) {
            new AlertsDialog(alerts, row).open();
        }
    }

    private void fill() {
        watchPanel.fill(() -> {
            watch.show(hub.quotes());
            watchPanel.show(watch.isEmpty(), "No venue quotes. Import bars, or start with the profile demo.");
        });
        ticketPanel.fill(() -> {
            ticket.load(chosen.now());
            ticketPanel.show(ticket.isEmpty(), "Nothing can be traded yet. Import bars of a pair first.");
        });
        Optional<WatchRow> first = watch.first();
        if (first.isPresent()) {
            watch.grid().select(first.get());
        } else {
            chartPanel.show(true, "Choose a market.");
            books.refresh();
        }
    }

    private void pick(Side side, BigDecimal level) {
        WatchRow row = market;
        if (row != null) {
            ticket.pick(row.pair(), side, level);
        }
    }

    /** Another venue was chosen for the book: the chart follows, to a pair that the venue quotes. */
    private void chooseVenue(String venue) {
        WatchRow row = market;
        if (row == null || venue.equals(BookSource.CONSOLIDATED)) {
            return;
        }
        Optional<WatchRow> same = watch.find(venue, row.pair());
        same.or(() -> bookSource.anyPair(venue).flatMap(pair -> watch.find(venue, pair)))
                .ifPresent(watch.grid()::select);
    }

    @Override
    public void chosen(Portfolio portfolio) {
        chosen.choose(portfolio);
        fillMarks();
    }

    @Override
    public void sent() {
        fillMarks();
    }

    private void choose(WatchRow row) {
        market = row;
        label.setVisible(WatchList.simulated(row));
        chartPanel.rename(row.pair() + " · " + row.venue());
        price.setText(Figures.price(row.middle()));
        fitInterval(row);
        fillChart();
        books.show(row.venue(), row.pair());
        ticket.look(row.pair());
    }

    /** A live feed stores candles of one length only: when there are none as chosen, those that are there are shown. */
    private void fitInterval(WatchRow row) {
        Interval now = interval.getValue();
        if (now == null || !stored(row, now)) {
            Arrays.stream(Interval.values())
                    .filter(each -> stored(row, each))
                    .findFirst()
                    .ifPresent(interval::setValue);
        }
    }

    private boolean stored(WatchRow row, Interval length) {
        return !marketService
                .candles(row.venue(), row.pair(), length, null, null, 1)
                .isEmpty();
    }

    private void fillChart() {
        WatchRow row = market;
        Interval length = interval.getValue();
        if (row == null || length == null) {
            return;
        }
        chartPanel.fill(() -> {
            List<Candle> bars = marketService.candles(row.venue(), row.pair(), length, null, null, MOST_CANDLES);
            candles.setBars(bars, length == Interval.S5);
            fillMarks();
            chartPanel.show(bars.isEmpty(), "No candles of " + length.code() + " are stored for " + row.pair() + ".");
        });
    }

    private void fillMarks() {
        WatchRow row = market;
        Interval length = interval.getValue();
        if (row == null || length == null) {
            return;
        }
        candles.setMarks(chosen.now()
                .map(portfolio -> book
                        .fills(new OrderQuery(
                                portfolio.id(), null, row.pair().toString(), null, null, null, null, null, MOST_FILLS))
                        .stream()
                        .sorted(Comparator.comparing(Fill::occurredAt))
                        .map(fill -> mark(fill, length))
                        .toList())
                .orElse(List.of()));
    }

    private static Charts.Mark mark(Fill fill, Interval length) {
        String words = fill.side().name().charAt(0) + " " + Figures.rounded(fill.quantity());
        return new Charts.Mark(
                length.floor(fill.occurredAt()).getEpochSecond(), fill.side().name(), words);
    }

    private void news(List<LiveMessage> news) {
        watch.show(hub.quotes());
        watchPanel.show(watch.isEmpty(), "No venue quotes.");
        books.refresh();
        WatchRow row = market;
        Interval length = interval.getValue();
        if (row == null || length == null) {
            watch.first().ifPresent(watch.grid()::select);
            return;
        }
        String bar = row.venue() + " " + row.pair() + " " + length.code();
        news.stream()
                .filter(message -> message.type().equals("bar") && message.key().equals(bar))
                .forEach(message -> {
                    candles.putBar(candle(message));
                    chartPanel.show(false, "");
                });
        price.setText(Figures.price(row.middle()));
        candles.tick(
                row.middle().doubleValue(),
                row.quote().at().toEpochMilli() / MILLIS,
                1.0 * length.duration().toSeconds());
    }

    private static Candle candle(LiveMessage message) {
        try {
            return GrekkoJson.mapper()
                    .treeToValue(GrekkoJson.mapper().readTree(message.json()).get("candle"), Candle.class);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("a bar cannot be read", problem);
        }
    }
}
