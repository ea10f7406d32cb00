package org.grekko.risk.desk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioReports;
import org.grekko.portfolio.Position;
import org.grekko.portfolio.ReportTooLarge;
import org.grekko.portfolio.TaxLots;
import org.grekko.portfolio.domain.lots.OpenLot;
import org.grekko.risk.domain.desk.ExposureParts;
import org.grekko.risk.domain.desk.Holding;
import org.grekko.risk.domain.desk.Slice;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;

/** What a portfolio holds and is about to buy, and whose it is and where. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Holdings {
    private static final String NO_AGENT = "no agent";
    private static final String NO_MODEL = "no model";
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int MOST_PORTFOLIOS = 200;
    private static final int SCALE = 18;

    /** Whose the lots are takes a walk through the whole ledger, so that it may be some seconds old. */
    private final Recent<UUID, Map<AssetPair, Map<String, BigDecimal>>> owners =
            new Recent<>(MOST_PORTFOLIOS, Duration.ofSeconds(15));

    private final Recent<UUID, Map<AssetPair, Map<String, BigDecimal>>> models =
            new Recent<>(MOST_PORTFOLIOS, Duration.ofSeconds(15));

    @EJB
    private PortfolioReports reports;

    @EJB
    private TaxLots lots;

    @Inject
    private TradingSource trading;

    @Inject
    private Clock clock;

    /** Everything that is held or about to be bought, by pair. */
    public List<Holding> of(UUID portfolioId) {
        Map<AssetPair, BigDecimal> values = new TreeMap<>(Comparator.comparing(AssetPair::toString));
        reports.positions(portfolioId).forEach(position -> values.put(position.pair(), signed(position)));
        Map<AssetPair, BigDecimal> purchases = trading.purchases(portfolioId);
        purchases.keySet().forEach(pair -> values.putIfAbsent(pair, BigDecimal.ZERO));
        List<Holding> holdings = new ArrayList<>();
        values.forEach(
                (pair, value) -> holdings.add(new Holding(pair, value, purchases.getOrDefault(pair, BigDecimal.ZERO))));
        return holdings;
    }

    private static BigDecimal signed(Position position) {
        BigDecimal size = position.quantity().multiply(position.price());
        return position.side().equals("SHORT") ? size.negate() : size;
    }

    /** The exposure by asset, the largest first. */
    static List<Slice> byAsset(Portfolio portfolio, List<Holding> holdings) {
        Map<String, BigDecimal> sums = new HashMap<>();
        holdings.forEach(each -> sums.merge(each.asset(), each.value().abs(), BigDecimal::add));
        return slices(portfolio, sums);
    }

    /** The exposure by whose order opened it, the largest first; what no lot explains stands as nobody's. */
    public List<Slice> byAgent(Portfolio portfolio, List<Holding> holdings) {
        Map<AssetPair, Map<String, BigDecimal>> parts =
                owners.of(portfolio.id(), clock.now(), () -> owners(portfolio.id()));
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Holding each : holdings) {
            Map<String, BigDecimal> own = parts.getOrDefault(each.pair(), Map.of());
            BigDecimal whole = own.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (whole.signum() == 0) {
                sums.merge(NO_AGENT, each.value().abs(), BigDecimal::add);
            }
            own.forEach((name, part) -> sums.merge(
                    name,
                    each.value().abs().multiply(part).divide(whole, SCALE, RoundingMode.HALF_EVEN),
                    BigDecimal::add));
        }
        return slices(portfolio, sums);
    }

    private Map<AssetPair, Map<String, BigDecimal>> owners(UUID portfolioId) {
        Map<AssetPair, Map<String, BigDecimal>> parts = new HashMap<>();
        try {
            for (OpenLot lot : lots.open(portfolioId, null)) {
                UUID agent = lot.agentId();
                parts.computeIfAbsent(lot.pair(), pair -> new HashMap<>())
                        .merge(
                                agent == null ? NO_AGENT : trading.agent(agent),
                                lot.quantity().abs(),
                                BigDecimal::add);
            }
        } catch (ReportTooLarge tooManyLots) {
            return Map.of();
        }
        return parts;
    }

    /** The exposure by which model wanted it, the largest first; what none did stands as no model's. */
    public List<Slice> byModel(Portfolio portfolio, List<Holding> holdings) {
        Map<AssetPair, Map<String, BigDecimal>> parts =
                models.of(portfolio.id(), clock.now(), () -> models(portfolio.id()));
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Holding each : holdings) {
            ExposureParts.proportional(each.value().abs(), parts.getOrDefault(each.pair(), Map.of()), NO_MODEL)
                    .forEach((name, part) -> sums.merge(name, part, BigDecimal::add));
        }
        return slices(portfolio, sums);
    }

    /** What is held of each pair by model, in the base asset. */
    private Map<AssetPair, Map<String, BigDecimal>> models(UUID portfolioId) {
        Map<AssetPair, Map<UUID, BigDecimal>> owned = new HashMap<>();
        try {
            for (OpenLot lot : lots.open(portfolioId, null)) {
                UUID agent = lot.agentId();
                owned.computeIfAbsent(lot.pair(), pair -> new HashMap<>())
                        .merge(agent == null ? NOBODY : agent, lot.quantity().abs(), BigDecimal::add);
            }
        } catch (ReportTooLarge tooManyLots) {
            return Map.of();
        }
        Map<AssetPair, Map<String, BigDecimal>> parts = new HashMap<>();
        owned.forEach((pair, owners) -> owners.forEach((owner, quantity) -> {
            Map<String, BigDecimal> ofModels = owner.equals(NOBODY) ? Map.of() : trading.models(owner, pair);
            Map<String, BigDecimal> sums = parts.computeIfAbsent(pair, each -> new HashMap<>());
            ExposureParts.completed(quantity, ofModels, NO_MODEL)
                    .forEach((name, part) -> sums.merge(name, part, BigDecimal::add));
        }));
        return parts;
    }

    /** The exposure by where it is held, the largest first. */
    public List<Slice> byVenue(Portfolio portfolio, List<Holding> holdings) {
        Map<AssetPair, BigDecimal> values = new HashMap<>();
        holdings.forEach(each -> values.put(each.pair(), each.value().abs()));
        Map<String, BigDecimal> sums = new HashMap<>();
        reports.quantitiesByVenue(portfolio.id()).forEach((pair, venues) -> {
            BigDecimal whole = venues.values().stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal value = values.getOrDefault(pair, BigDecimal.ZERO);
            if (whole.signum() > 0) {
                venues.forEach((venue, quantity) -> sums.merge(
                        venue,
                        value.multiply(quantity.abs()).divide(whole, SCALE, RoundingMode.HALF_EVEN),
                        BigDecimal::add));
            }
        });
        return slices(portfolio, sums);
    }

    private static List<Slice> slices(Portfolio portfolio, Map<String, BigDecimal> sums) {
        return sums.entrySet().stream()
                .filter(each -> each.getValue().signum() > 0)
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> Slice.of(each.getKey(), each.getValue(), portfolio.nav()))
                .toList();
    }
}
