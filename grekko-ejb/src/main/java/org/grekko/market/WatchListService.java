package org.grekko.market;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.grekko.market.WatchedMarkets.Market;
import org.grekko.market.store.WatchListRow;
import org.grekko.shared.Clock;
import org.grekko.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The lists of markets that people watch; each sees and changes their own. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class WatchListService {
    /** The most lists that a person may have. */
    public static final int MOST_LISTS = 20;
    /** The most markets in a list. */
    public static final int MOST_MARKETS = 100;
    /** What a list may be called. */
    public static final String NAME_RULE = "must be 1 to 40 letters, digits, spaces, dots, - or _";

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}";
    private static final Duration DAY = Duration.ofHours(24);
    private static final int PRICE_SCALE = 12;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private MarketService markets;

    @Inject
    private MarketHub hub;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Whether a list may be called that. */
    public static boolean named(String name) {
        return name.matches(NAME);
    }

    /** The lists of a person, by name. */
    public List<WatchedMarkets> of(String owner) {
        return entities.createQuery(
                        "select w from WatchListRow w where w.owner = :owner order by w.name", WatchListRow.class)
                .setParameter("owner", owner)
                .setMaxResults(MOST_LISTS)
                .getResultStream()
                .map(WatchListRow::list)
                .toList();
    }

    /**
     * Makes a person's list, or puts other markets in it.
     *
     * @param name a name that is allowed
     * @param wanted at most {@value #MOST_MARKETS}
     * @return empty when the person has {@value #MOST_LISTS} other lists already
     */
    public Optional<WatchedMarkets> put(String owner, String name, List<Market> wanted) {
        Optional<WatchListRow> known = row(owner, name);
        if (known.isEmpty() && of(owner).size() >= MOST_LISTS) {
            return Optional.empty();
        }
        WatchListRow row = known.orElseGet(() -> WatchListRow.of(ids.next(), owner, name));
        row.become(wanted.stream().distinct().toList(), clock.now());
        if (known.isEmpty()) {
            entities.persist(row);
        }
        return Optional.of(row.list());
    }

    /** Removes a person's list; empty when there is none of that name. */
    public Optional<WatchedMarkets> remove(String owner, String name) {
        Optional<WatchListRow> row = row(owner, name);
        row.ifPresent(entities::remove);
        return row.map(WatchListRow::list);
    }

    private Optional<WatchListRow> row(String owner, String name) {
        return entities.createQuery(
                        "select w from WatchListRow w where w.owner = :owner and w.name = :name", WatchListRow.class)
                .setParameter("owner", owner)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** A market as it stands. */
    public WatchedMarkets.Seen seen(Market market) {
        Quote quote = hub.quote(market.venue(), market.pair()).orElse(null);
        BigDecimal middle = quote == null
                ? null
                : quote.bid().add(quote.ask()).divide(BigDecimal.valueOf(2), PRICE_SCALE, RoundingMode.HALF_UP);
        return new WatchedMarkets.Seen(
                market.venue(), market.pair(), middle, change(market, middle), quote == null ? null : quote.at());
    }

    private @Nullable BigDecimal change(Market market, @Nullable BigDecimal price) {
        if (price == null) {
            return null;
        }
        return Stream.of(Interval.H1, Interval.M15, Interval.M5, Interval.M1, Interval.S5)
                .map(length -> markets.candles(
                        market.venue(), market.pair(), length, clock.now().minus(DAY), null, 1))
                .filter(found -> !found.isEmpty())
                .map(found -> BigDecimal.valueOf(found.get(0).open()))
                .findFirst()
                .map(first -> price.subtract(first).movePointRight(2).divide(first, 2, RoundingMode.HALF_UP))
                .orElse(null);
    }
}
