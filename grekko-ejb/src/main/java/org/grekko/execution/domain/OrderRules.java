package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.grekko.market.Instrument;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** What makes a wish an order: every violated rule is named with its field. */
public final class OrderRules {
    private static final Pattern CLIENT_ORDER_ID = Pattern.compile("[A-Za-z0-9_-]{1,36}");
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    private OrderRules() {}

    /**
     * Checks a wish.
     *
     * @param wish what came from outside
     * @param instrument the instrument of its pair on its venue; null when there is none
     * @return all errors, empty when it is an order
     */
    public static List<FieldError> validate(NewOrder wish, @Nullable Instrument instrument) {
        List<FieldError> errors = new ArrayList<>();
        checkNumber("quantity", wish.quantity(), errors);
        checkPrice("price", wish.price(), wish.type() == OrderType.LIMIT, wish.type(), errors);
        boolean triggered = wish.type() == OrderType.STOP_LOSS || wish.type() == OrderType.TAKE_PROFIT;
        checkPrice("stopPrice", wish.stopPrice(), triggered, wish.type(), errors);
        if (wish.postOnly() && wish.type() != OrderType.LIMIT) {
            errors.add(new FieldError("postOnly", "is only for LIMIT orders"));
        }
        if (wish.timeInForce() != TimeInForce.GTC && triggered) {
            errors.add(new FieldError("timeInForce", "must be GTC for " + wish.type()));
        }
        if (wish.clientOrderId() != null
                && !CLIENT_ORDER_ID.matcher(wish.clientOrderId()).matches()) {
            errors.add(new FieldError("clientOrderId", "must be 1 to 36 letters, digits, - or _"));
        }
        if (instrument != null && wish.quantity().signum() > 0) {
            checkLot(wish.quantity(), instrument.lotSize(), errors);
        }
        return errors;
    }

    private static void checkLot(BigDecimal quantity, BigDecimal lot, List<FieldError> errors) {
        if (lot.signum() > 0 && quantity.remainder(lot).signum() != 0) {
            errors.add(new FieldError(
                    "quantity",
                    "must be a multiple of " + lot.stripTrailingZeros().toPlainString()));
        }
    }

    private static void checkPrice(
            String field, @Nullable BigDecimal value, boolean needed, OrderType type, List<FieldError> errors) {
        if (needed && value == null) {
            errors.add(new FieldError(field, "is needed for " + type));
        } else if (!needed && value != null) {
            errors.add(new FieldError(field, "must be left out for " + type));
        } else if (value != null) {
            checkNumber(field, value, errors);
        }
    }

    private static void checkNumber(String field, BigDecimal value, List<FieldError> errors) {
        if (value.signum() <= 0) {
            errors.add(new FieldError(field, "must be greater than 0"));
        } else if (value.compareTo(LARGEST) > 0 || value.stripTrailingZeros().scale() > 8) {
            errors.add(new FieldError(field, "must be at most 1000000000000 with at most 8 decimals"));
        }
    }
}
