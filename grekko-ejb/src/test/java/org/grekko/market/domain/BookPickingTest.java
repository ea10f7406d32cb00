package org.grekko.market.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.grekko.market.BookSnapshot;
import org.grekko.market.BookSnapshot.Level;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

class BookPickingTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private static BookSnapshot book(String venue, Instant at) {
        List<Level> side = List.of(level("3"), level("2"), level("1"));
        return new BookSnapshot(venue, BTC, side, side, at);
    }

    private static Level level(String price) {
        return new Level(new BigDecimal(price), BigDecimal.ONE);
    }

    @Test
    void theBestLevelsOfBooksThatChangedArePicked() {
        BookPicking picking = new BookPicking(2);
        assertThat(picking.changed(List.of(book("A", START), book("B", START)))).hasSize(2);
        List<BookSnapshot> second = picking.changed(List.of(book("A", START), book("B", START.plusSeconds(1))));
        assertThat(second).singleElement().satisfies(each -> {
            assertThat(each.venue()).isEqualTo("B");
            assertThat(each.bids()).containsExactly(level("3"), level("2"));
            assertThat(each.asks()).hasSize(2);
        });
        assertThat(picking.changed(List.of(book("A", START), book("B", START.plusSeconds(1)))))
                .isEmpty();
    }
}
