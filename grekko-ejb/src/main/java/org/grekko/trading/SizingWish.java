package org.grekko.trading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.grekko.agent.domain.Parameter;
import org.grekko.agent.domain.SizingParameters;
import org.grekko.shared.FieldError;
import org.grekko.trading.domain.Protection;
import org.jspecify.annotations.Nullable;

/**
 * By what a purchase is to be sized.
 *
 * @param method volatilityTarget, kellyFraction or riskFraction, as agents have them among their parameters
 * @param value its value; null for the usual one
 * @param stopLoss where it is closed with a loss; needed for kellyFraction and riskFraction
 * @param takeProfit where it is closed with a profit; needed for kellyFraction
 */
public record SizingWish(
        @Nullable String method,
        @Nullable BigDecimal value,
        @Nullable BigDecimal stopLoss,
        @Nullable BigDecimal takeProfit) {
    /** The parameter that the method is; empty when there is no such method. */
    public Optional<Parameter> parameter() {
        return SizingParameters.all().stream()
                .filter(each -> each.name().equals(method))
                .findFirst();
    }

    /** The value, or the usual one of the method. */
    double valueOf(Parameter parameter) {
        return value == null ? parameter.defaultValue() : value.doubleValue();
    }

    Protection protection() {
        return new Protection(stopLoss, takeProfit);
    }

    boolean kelly() {
        return SizingParameters.KELLY_FRACTION.name().equals(method);
    }

    boolean byVolatility() {
        return SizingParameters.VOLATILITY_TARGET.name().equals(method);
    }

    /** What is wrong with it at a price, by the fields "sizing.NAME"; empty when nothing is. */
    List<FieldError> errors(BigDecimal price) {
        Optional<Parameter> parameter = parameter();
        if (parameter.isEmpty()) {
            return List.of(new FieldError(
                    "sizing.method",
                    "must be one of "
                            + SizingParameters.all().stream()
                                    .map(Parameter::name)
                                    .toList()));
        }
        List<FieldError> errors = new ArrayList<>();
        Parameter known = parameter.get();
        if (!known.allows(valueOf(known))) {
            errors.add(new FieldError("sizing.value", "must be a number from " + known.min() + " to " + known.max()));
        }
        if (!byVolatility()) {
            exit("stopLoss", stopLoss, "below", price, errors);
        }
        if (kelly()) {
            exit("takeProfit", takeProfit, "above", price, errors);
        }
        return errors;
    }

    private void exit(String field, @Nullable BigDecimal exit, String side, BigDecimal price, List<FieldError> errors) {
        String where = "a price " + side + " the " + price.stripTrailingZeros().toPlainString() + " of the purchase";
        if (exit == null) {
            errors.add(new FieldError(
                    "sizing." + field, "is needed for " + Objects.requireNonNull(method) + ": " + where));
        } else if (exit.signum() <= 0
                || exit.compareTo(price) == 0
                || exit.compareTo(price) < 0 != side.equals("below")) {
            errors.add(new FieldError("sizing." + field, "must be " + where));
        }
    }
}
