package org.grekko.web.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.portfolio.PortfolioService;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** An order as it comes in. Without a portfolio it is for "main", without a venue for PAPER. */
public record OrderJson(
        @Nullable UUID portfolioId,
        @Nullable String venue,
        @Nullable AssetPair pair,
        @Nullable String side,
        @Nullable String type,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal stopPrice,
        @Nullable String timeInForce,
        @Nullable Boolean postOnly,
        @Nullable Boolean reduceOnly,
        @Nullable String clientOrderId) {

    NewOrder order(PortfolioService portfolios, String owner) {
        List<FieldError> missing = new ArrayList<>();
        need("pair", pair, missing);
        need("side", side, missing);
        need("type", type, missing);
        need("quantity", quantity, missing);
        UUID portfolio = portfolioId == null
                ? portfolios.named("main").map(main -> main.id()).orElse(null)
                : portfolioId;
        need("portfolioId", portfolio, missing);
        if (portfolio == null || pair == null || side == null || type == null || quantity == null) {
            throw Problem.fields(missing);
        }
        return new NewOrder(
                portfolio,
                venue == null ? "PAPER" : venue.toUpperCase(Locale.ROOT),
                pair,
                Params.constant("side", side, Side.class),
                Params.constant("type", type, OrderType.class),
                quantity,
                price,
                stopPrice,
                timeInForce == null ? TimeInForce.GTC : Params.constant("timeInForce", timeInForce, TimeInForce.class),
                Boolean.TRUE.equals(postOnly),
                Boolean.TRUE.equals(reduceOnly),
                clientOrderId,
                null,
                null,
                null,
                owner);
    }

    private static void need(String field, @Nullable Object value, List<FieldError> errors) {
        if (value == null) {
            errors.add(new FieldError(field, "is needed"));
        }
    }
}
