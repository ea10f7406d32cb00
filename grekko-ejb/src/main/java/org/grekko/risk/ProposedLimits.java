package org.grekko.risk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grekko.risk.domain.Limit;
import org.grekko.risk.domain.LimitsCheck;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.shared.FieldError;

/** Limits as they would be with a change, and what would be wrong with them by the field of the wish. */
final class ProposedLimits {
    private static final int MOST_DECIMALS = 18;
    private static final String PREFIX = "limits.";

    private ProposedLimits() {}

    /** What is wrong with one wished limit before it meets the others. */
    static Optional<FieldError> wrong(String name, BigDecimal value) {
        Optional<Limit> limit = named(name);
        if (limit.isEmpty()) {
            String known = String.join(
                    ", ", Arrays.stream(Limit.values()).map(Limit::field).toList());
            return Optional.of(new FieldError(PREFIX + name, "is not a limit; there are " + known));
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        if (limit.get().kind() == Limit.Kind.COUNT && !whole) {
            return Optional.of(new FieldError(PREFIX + name, "must be a whole number"));
        }
        if (value.signum() <= 0 || value.compareTo(limit.get().kind().most()) > 0) {
            return Optional.of(new FieldError(
                    PREFIX + name,
                    "must be above 0 and at most " + limit.get().kind().most().toPlainString()));
        }
        return value.stripTrailingZeros().scale() > MOST_DECIMALS
                ? Optional.of(new FieldError(PREFIX + name, "must have at most 18 decimals"))
                : Optional.empty();
    }

    /** The limits with those of the wish in the place of theirs, one version on. */
    static RiskLimits changed(RiskLimits now, Map<String, String> wanted) {
        Map<Limit, BigDecimal> all = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            String other = wanted.get(limit.field());
            all.put(limit, other == null ? limit.of(now) : new BigDecimal(other));
        }
        return RiskLimits.of(now.profileId(), now.version() + 1, limit -> all.getOrDefault(limit, BigDecimal.ZERO));
    }

    /** What is wrong with all of them together; empty when they can be kept. */
    static List<FieldError> errors(RiskLimits limits) {
        return LimitsCheck.errors(limits).stream()
                .map(error -> new FieldError(PREFIX + error.field(), error.message()))
                .toList();
    }

    private static Optional<Limit> named(String field) {
        return Arrays.stream(Limit.values())
                .filter(each -> each.field().equals(field))
                .findFirst();
    }
}
