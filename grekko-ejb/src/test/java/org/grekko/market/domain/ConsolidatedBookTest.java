package org.grekko.market.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.grekko.market.BookSnapshot;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

class ConsolidatedBookTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");
    private static final Instant AT = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void whatRestsAtTheSamePriceIsAddedUpWhateverItsDigits() {
        BookSnapshot sum = ConsolidatedBook.of(
                        BTC, List.of(book("A", BTC, "100.0", "101"), book("B", BTC, "100", "102")))
                .orElseThrow();
        assertThat(sum.bids()).hasSize(1);
        assertThat(sum.bids().get(0).size()).isEqualByComparingTo("2");
        assertThat(sum.asks()).extracting(BookSnapshot.Level::price).containsExactly(price("101"), price("102"));
    }

    @Test
    void theBestPriceComesFirstOnBothSidesEvenWhenVenuesCross() {
        BookSnapshot sum = ConsolidatedBook.of(BTC, List.of(book("A", BTC, "99", "101"), book("B", BTC, "103", "104")))
                .orElseThrow();
        assertThat(sum.bids()).extracting(BookSnapshot.Level::price).containsExactly(price("103"), price("99"));
        assertThat(sum.asks()).extracting(BookSnapshot.Level::price).containsExactly(price("101"), price("104"));
    }

    @Test
    void itIsAsOldAsItsOldestPartAndKnowsOnlyItsPair() {
        BookSnapshot older = new BookSnapshot("C", BTC, List.of(), List.of(), AT.minusSeconds(3));
        BookSnapshot other = book("A", AssetPair.of("ETH/USD"), "1", "2");
        assertThat(ConsolidatedBook.of(BTC, List.of(book("A", BTC, "1", "2"), older, other)))
                .hasValueSatisfying(sum -> {
                    assertThat(sum.at()).isEqualTo(older.at());
                    assertThat(sum.bids()).hasSize(1);
                });
        assertThat(ConsolidatedBook.of(BTC, List.of(other))).isEmpty();
    }

    private static BookSnapshot book(String venue, AssetPair pair, String bid, String ask) {
        return new BookSnapshot(venue, pair, List.of(level(bid)), List.of(level(ask)), AT);
    }

    private static BookSnapshot.Level level(String price) {
        return new BookSnapshot.Level(price(price), BigDecimal.ONE);
    }

    private static BigDecimal price(String price) {
        return new BigDecimal(price);
    }
}
