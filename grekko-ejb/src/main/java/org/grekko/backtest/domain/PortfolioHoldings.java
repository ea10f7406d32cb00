package org.grekko.backtest.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/**
 * What a portfolio has at a boundary, and whose each part is.
 *
 * @param cash in the quote asset
 * @param quantities what is held of each market, in the base asset
 * @param sleeves for each model, what it has of each market, in the base asset
 */
public record PortfolioHoldings(BigDecimal cash, List<BigDecimal> quantities, List<List<Double>> sleeves) {
    public PortfolioHoldings {
        quantities = List.copyOf(quantities);
        sleeves = sleeves.stream().map(List::copyOf).toList();
    }

    /** Cash alone. */
    public static PortfolioHoldings cash(BigDecimal cash, int models, int markets) {
        return new PortfolioHoldings(
                cash,
                Collections.nCopies(markets, BigDecimal.ZERO),
                Collections.nCopies(models, Collections.nCopies(markets, 0.0)));
    }
}
