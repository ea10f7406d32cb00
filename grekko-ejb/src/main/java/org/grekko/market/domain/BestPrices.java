package org.grekko.market.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grekko.market.BestPrice;
import org.grekko.market.BookSnapshot;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/**
 * Finds what an immediate order would pay: it takes levels from all books, the best price first and the
 * venue's name deciding between equal prices, until the quantity is served.
 */
public final class BestPrices {
    private static final int PRICE_SCALE = 8;

    private BestPrices() {}

    private record Offer(String venue, BigDecimal price, BigDecimal size) {}

    private record Taken(BigDecimal quantity, BigDecimal notional) {
        static final Taken NONE = new Taken(BigDecimal.ZERO, BigDecimal.ZERO);

        Taken plus(BigDecimal more, BigDecimal price) {
            return new Taken(quantity.add(more), notional.add(more.multiply(price)));
        }

        BigDecimal price() {
            return notional.divide(quantity, PRICE_SCALE, RoundingMode.HALF_UP);
        }
    }

    /**
     * Sweeps the books.
     *
     * @param pair the market
     * @param side BUY takes asks, SELL takes bids
     * @param quantity wanted quantity in the base asset, positive
     * @param books the books of that pair, one a venue
     * @return the price, or empty when there is nothing to take
     * @throws IllegalArgumentException when the quantity is not positive
     */
    public static Optional<BestPrice> sweep(AssetPair pair, Side side, BigDecimal quantity, List<BookSnapshot> books) {
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("quantity must be positive");
        }
        Map<String, Taken> byVenue = new LinkedHashMap<>();
        Taken total = Taken.NONE;
        BigDecimal rest = quantity;
        BigDecimal worst = BigDecimal.ZERO;
        for (Offer offer : offers(side, books)) {
            if (rest.signum() == 0) {
                break;
            }
            BigDecimal part = rest.min(offer.size());
            byVenue.put(
                    offer.venue(),
                    byVenue.getOrDefault(offer.venue(), Taken.NONE).plus(part, offer.price()));
            total = total.plus(part, offer.price());
            rest = rest.subtract(part);
            worst = offer.price();
        }
        if (total.quantity().signum() == 0) {
            return Optional.empty();
        }
        List<BestPrice.Slice> slices = new ArrayList<>();
        byVenue.forEach((venue, taken) -> slices.add(new BestPrice.Slice(venue, taken.quantity(), taken.price())));
        return Optional.of(
                new BestPrice(pair, side, total.quantity(), total.price(), worst, rest.signum() == 0, slices));
    }

    private static List<Offer> offers(Side side, List<BookSnapshot> books) {
        List<Offer> offers = new ArrayList<>();
        for (BookSnapshot book : books) {
            for (BookSnapshot.Level level : side == Side.BUY ? book.asks() : book.bids()) {
                if (level.size().signum() > 0) {
                    offers.add(new Offer(book.venue(), level.price(), level.size()));
                }
            }
        }
        Comparator<Offer> byPrice = Comparator.comparing(Offer::price);
        offers.sort((side == Side.BUY ? byPrice : byPrice.reversed()).thenComparing(Offer::venue));
        return offers;
    }
}
