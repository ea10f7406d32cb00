package org.grekko.trading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.portfolio.domain.PositionState;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a desk hands out to be stored brings the rows to where its book stands, and nothing is handed out in vain. */
class DeskPositionsTest {
    private static final int STEPS = 400;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rowsFollowTheBook(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        PortfolioBook book = new PortfolioBook("USDT");
        Map<AssetPair, PositionState> rows = new HashMap<>();
        for (int asset = 0; asset < 3; asset++) {
            PositionState stored = PositionState.flat(pair(asset));
            book.restorePosition(stored);
            rows.put(stored.pair(), stored);
        }
        Desk desk = new Desk(new UUID(0, seed), book);
        for (int step = 0; step < STEPS; step++) {
            if (dice.nextInt(3) > 0) {
                book.mark(pair(dice.nextInt(6)), BigDecimal.valueOf(dice.nextInt(1, 4)));
            } else {
                for (PositionState unstored : desk.takeUnstored()) {
                    assertThat(unstored).isNotEqualTo(rows.put(unstored.pair(), unstored));
                }
                assertThat(rows).isEqualTo(book.positions());
            }
        }
    }

    private static AssetPair pair(int asset) {
        return new AssetPair("A" + asset, "USDT");
    }
}
