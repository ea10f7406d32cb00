package org.grekko.web.api;

import java.math.BigDecimal;
import java.util.List;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * The new terms of a working order as they come in.
 *
 * @param quantity the whole quantity, with what is filled already; null to leave it
 * @param price the limit price; null to leave it
 */
public record AmendmentJson(@Nullable BigDecimal quantity, @Nullable BigDecimal price) {
    void check() {
        if (quantity == null && price == null) {
            throw Problem.fields(List.of(new FieldError("quantity", "or price is needed: what is to change")));
        }
    }
}
