package org.grekko.web.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.grekko.trading.SizingWish;
import org.jspecify.annotations.Nullable;

/** An order as it comes in for a preview: with a quantity, or with the method that is to say it. */
public record PreviewJson(
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
        @Nullable String clientOrderId,
        @Nullable SizingWish sizing) {

    /** The order; where a method says the quantity, any stands in for it. */
    OrderJson order() {
        if (sizing != null && quantity != null) {
            throw Problem.fields(
                    List.of(new FieldError("quantity", "must be left out where sizing is to say it; leave one out")));
        }
        return new OrderJson(
                portfolioId,
                venue,
                pair,
                side,
                type,
                sizing == null ? quantity : BigDecimal.ONE,
                price,
                stopPrice,
                timeInForce,
                postOnly,
                reduceOnly,
                clientOrderId);
    }
}
