package org.grekko.trading.arbitrage;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.domain.Order;
import org.grekko.market.BookSnapshot;
import org.grekko.market.MarketHub;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.trading.TradableVenues;
import org.jspecify.annotations.Nullable;

/** What people see of arbitrage: what is compared, and trades with their orders. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class ArbitrageBlotter {
    private static final Set<String> NEVER_COMPARED = Set.of(MarketHub.PAPER, MarketHub.SIMULATED);

    @EJB
    private ArbitrageRows rows;

    @EJB
    private OrderBookService orders;

    @EJB
    private LegOrders legs;

    @EJB
    private TradableVenues tradable;

    @Inject
    private MarketHub hub;

    @Inject
    private Clock clock;

    private record Market(String venue, AssetPair pair) {}

    /**
     * A trade with its orders as they stand.
     *
     * @param trade the trade
     * @param buy the buying order; null when nothing was sent
     * @param sell the selling order; null when nothing was sent
     */
    public record Legs(ArbitrageTrade trade, @Nullable Order buy, @Nullable Order sell) {}

    /** Whether anything can be compared, and what is missing. */
    public Outlook outlook() {
        Set<Market> comparable = tradable.all().stream()
                .map(each -> new Market(each.venue(), each.book().pair()))
                .collect(Collectors.toSet());
        List<Outlook.Heard> heard = hub.books().stream()
                .filter(book -> !NEVER_COMPARED.contains(book.venue()))
                .map(book -> heard(book, comparable))
                .toList();
        return Outlook.of(heard, clock.now(), ArbitrageWatch.OLDEST_BOOK);
    }

    private static Outlook.Heard heard(BookSnapshot book, Set<Market> comparable) {
        return new Outlook.Heard(
                book.venue(),
                book.pair().toString(),
                book.at(),
                comparable.contains(new Market(book.venue(), book.pair())));
    }

    /** The newest trades with their legs, at most so many. */
    public List<Legs> trades(int limit) {
        List<ArbitrageTrade> trades = rows.trades(null, null, limit);
        Set<UUID> ids = trades.stream()
                .flatMap(each ->
                        Stream.of(Optional.ofNullable(each.buyOrderId()), Optional.ofNullable(each.sellOrderId())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Map<UUID, Order> known = new HashMap<>();
        orders.findAll(ids).forEach(order -> known.put(order.id(), order));
        return trades.stream()
                .map(each -> new Legs(each, order(known, each.buyOrderId()), order(known, each.sellOrderId())))
                .toList();
    }

    private static @Nullable Order order(Map<UUID, Order> known, @Nullable UUID id) {
        return id == null ? null : known.get(id);
    }

    /** The orders that evened the trade out, in the order of their attempts. */
    public List<Order> evening(UUID tradeId) {
        return rows.atWork(tradeId)
                .map(trade -> legs.evening(trade).stream().map(legs::order).toList())
                .orElse(List.of());
    }
}
