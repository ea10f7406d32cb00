package org.grekko.portfolio.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.grekko.execution.event.OrderFilled;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The running totals of one portfolio: balances, positions and value. Every change comes with the ledger
 * entries that justify it. Exact: no amount is ever rounded here. Not safe for several threads at once.
 */
public final class PortfolioBook {
    private static final int FRACTION_SCALE = 18;

    private final String baseCurrency;
    private final boolean margined;
    private final Wallets wallets = new Wallets();
    private final SortedMap<AssetPair, PositionState> positions = new TreeMap<>();
    private BigDecimal peakNav = BigDecimal.ZERO;
    private BigDecimal dayStartNav = BigDecimal.ZERO;
    private @Nullable LocalDate day;

    /** An empty book that values everything in that currency. */
    public PortfolioBook(String baseCurrency) {
        this(baseCurrency, false);
    }

    /**
     * An empty book.
     *
     * @param baseCurrency what everything is valued in
     * @param margined whether its positions are contracts on margin, booked by {@link Contracts}
     */
    public PortfolioBook(String baseCurrency, boolean margined) {
        this.baseCurrency = baseCurrency;
        this.margined = margined;
    }

    /** Whether its positions are contracts on margin: worth what they have gained, not what they are about. */
    public boolean margined() {
        return margined;
    }

    /** The currency that NAV is expressed in. */
    public String baseCurrency() {
        return baseCurrency;
    }

    /** Takes over a balance that was stored. */
    public void restoreTotal(String venue, String asset, BigDecimal total) {
        wallets.set(venue, asset, total);
    }

    /** Takes over a position that was stored. */
    public void restorePosition(PositionState position) {
        positions.put(position.pair(), position);
    }

    /** Takes over the peak and the day that were stored. */
    public void restoreMarks(BigDecimal peak, @Nullable LocalDate today, BigDecimal dayStart) {
        peakNav = peak;
        day = today;
        dayStartNav = dayStart;
    }

    /** Books a deposit from outside. */
    public Booking deposit(String venue, BigDecimal amount, Instant at, Ids ids) {
        UUID transaction = ids.next();
        add(venue, baseCurrency, amount);
        LedgerLines entries = new LedgerLines(transaction, transaction, venue, at, ids);
        entries.move("external", baseCurrency, amount, "TRANSFER", null);
        raisePeak();
        return new Booking(entries.lines(), null, null);
    }

    /**
     * Books assets that came from outside, or went there.
     *
     * @param transfer what came
     * @param price their price in base currency; ignored for base currency itself
     * @return the entries, and the position afterwards unless it is base currency
     */
    public Booking transfer(Transfer transfer, BigDecimal price, Instant at, Ids ids) {
        UUID transaction = ids.next();
        Booking booking = moved(
                transfer, price, "TRANSFER", new LedgerLines(transaction, transaction, transfer.venue(), at, ids));
        raisePeak();
        return booking;
    }

    /**
     * Books assets that were sent out on purpose. What leaves is no loss: peak and start of the day shrink in the same
     * proportion as NAV, so that drawdown and the day's result, as fractions, stay what they were.
     *
     * @param sent what left, as a positive amount
     * @param price its price in base currency; ignored for base currency itself
     * @param withdrawalId the withdrawal behind it
     * @return the entries, and the position afterwards unless it is base currency
     */
    public Booking withdrawal(Transfer sent, BigDecimal price, UUID withdrawalId, Instant at, Ids ids) {
        BigDecimal before = nav();
        Transfer leaving =
                new Transfer(sent.venue(), sent.asset(), sent.amount().negate());
        Booking booking =
                moved(leaving, price, "WITHDRAWAL", new LedgerLines(ids.next(), withdrawalId, sent.venue(), at, ids));
        rescale(before);
        raisePeak();
        return booking;
    }

    /** Peak and start of the day in the proportion that NAV has changed in since it was that. */
    void rescale(BigDecimal before) {
        BigDecimal after = nav();
        if (before.signum() > 0 && after.signum() >= 0) {
            peakNav = peakNav.multiply(after).divide(before, FRACTION_SCALE, RoundingMode.HALF_UP);
            dayStartNav = dayStartNav.multiply(after).divide(before, FRACTION_SCALE, RoundingMode.HALF_UP);
        }
    }

    private Booking moved(Transfer transfer, BigDecimal price, String kind, LedgerLines entries) {
        boolean currency = transfer.asset().equals(baseCurrency);
        entries.move("external", transfer.asset(), transfer.amount(), kind, currency ? null : price);
        add(transfer.venue(), transfer.asset(), transfer.amount());
        PositionState position = null;
        if (!currency) {
            AssetPair pair = new AssetPair(transfer.asset(), baseCurrency);
            position = position(pair).carried(transfer.amount(), price, entries.at());
            positions.put(pair, position);
        }
        return new Booking(entries.lines(), position, null);
    }

    /** Assets that came from outside, or went there when the amount is negative. */
    public record Transfer(String venue, String asset, BigDecimal amount) {}

    /**
     * Books a fill: base and quote change hands with the market, the fee goes to the venue.
     *
     * @param fill what was executed
     * @param ids source of the ids of entries
     * @return the entries, the position afterwards and what was closed
     */
    public Booking book(OrderFilled fill, Ids ids) {
        return new AssetFills(this).fill(fill, ids);
    }

    /** Values the pair's position at that price and raises the peak where NAV has passed it. */
    public void mark(AssetPair pair, BigDecimal price) {
        positions.put(pair, position(pair).markedAt(price));
        raisePeak();
    }

    /** Values several positions at prices of one moment; the peak sees only what all of them make together. */
    public void mark(Map<AssetPair, BigDecimal> prices) {
        prices.forEach((pair, price) -> positions.put(pair, position(pair).markedAt(price)));
        raisePeak();
    }

    /** The price that the pair is valued at; zero when none is known. */
    public BigDecimal markOf(AssetPair pair) {
        return position(pair).mark();
    }

    /** Begins a UTC day: its first value is what the day's profit and loss is measured from. */
    public void startDay(LocalDate today) {
        if (!today.equals(day)) {
            day = today;
            dayStartNav = nav();
        }
    }

    /** The UTC day that runs; null before the first. */
    public @Nullable LocalDate day() {
        return day;
    }

    /** NAV at the start of the UTC day; zero before the first. */
    public BigDecimal dayStartNav() {
        return dayStartNav;
    }

    /** Cash in base currency over all venues. */
    public BigDecimal cash() {
        return wallets.everywhere(baseCurrency);
    }

    /** What is held of the asset on the venue. */
    public BigDecimal total(String venue, String asset) {
        return wallets.total(venue, asset);
    }

    /** What is held on a venue, by asset. */
    public SortedMap<String, BigDecimal> totals(String venue) {
        return wallets.totals(venue);
    }

    /** All positions that were ever marked or traded, flat ones included, by pair. */
    public SortedMap<AssetPair, PositionState> positions() {
        return Collections.unmodifiableSortedMap(positions);
    }

    /** Net asset value: cash + Σ quantity × mark; margined, cash + other assets at their mark + Σ unrealised profit. */
    public BigDecimal nav() {
        if (!margined) {
            return positions.values().stream().map(PositionState::value).reduce(cash(), BigDecimal::add);
        }
        return positions.values().stream()
                .map(each -> each.unrealized().multiply(worthOf(each.pair().quote())))
                .reduce(wallets.worth(this::worthOf), BigDecimal::add);
    }

    /** What one of an asset is worth in base currency; zero when it has no mark, and for a contract. */
    BigDecimal worthOf(String asset) {
        if (asset.equals(baseCurrency)) {
            return BigDecimal.ONE;
        }
        return LedgerEntry.isContract(asset) ? BigDecimal.ZERO : markOf(new AssetPair(asset, baseCurrency));
    }

    /** Σ |quantity| × mark. */
    public BigDecimal exposure() {
        return positions.values().stream()
                .map(position -> position.value().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The highest NAV so far. */
    public BigDecimal peakNav() {
        return peakNav;
    }

    /** The fall of NAV from its peak, 0 to 1. */
    public BigDecimal drawdown() {
        return drawdown(nav(), peakNav);
    }

    /** The fall of a value from its peak, 0 to 1. */
    public static BigDecimal drawdown(BigDecimal nav, BigDecimal peak) {
        if (peak.signum() <= 0 || nav.compareTo(peak) >= 0) {
            return BigDecimal.ZERO;
        }
        return peak.subtract(nav).divide(peak, MathContext.DECIMAL64).setScale(FRACTION_SCALE, RoundingMode.HALF_UP);
    }

    PositionState position(AssetPair pair) {
        return positions.getOrDefault(pair, PositionState.flat(pair));
    }

    void put(PositionState position) {
        positions.put(position.pair(), position);
    }

    void add(String venue, String asset, BigDecimal amount) {
        wallets.add(venue, asset, amount);
    }

    void raisePeak() {
        peakNav = peakNav.max(nav());
    }
}
