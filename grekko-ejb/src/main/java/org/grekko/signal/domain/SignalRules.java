package org.grekko.signal.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.grekko.agent.Agent;
import org.grekko.agent.AgentStatus;
import org.grekko.shared.FieldError;
import org.grekko.signal.NewSignal;
import org.jspecify.annotations.Nullable;

/** What makes a signal from outside valid. */
public final class SignalRules {
    /** How long a signal from outside may hold. */
    public static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    private static final int LONGEST_RATIONALE = 500;
    private static final Set<String> TYPES = Set.of("BUY", "SELL", "HOLD", "CLOSE_POSITION");

    private SignalRules() {}

    /**
     * Checks a signal.
     *
     * @param wish what came
     * @param agent the agent that it speaks for; null when there is none
     * @param now the present
     * @return all errors, empty when it is valid
     */
    public static List<FieldError> check(NewSignal wish, @Nullable Agent agent, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (agent == null) {
            errors.add(new FieldError("agentId", "there is no such agent"));
        } else if (agent.status() != AgentStatus.ACTIVE) {
            errors.add(new FieldError("agentId", "the agent is " + agent.status() + "; only an ACTIVE one may signal"));
        }
        if (!TYPES.contains(wish.type())) {
            errors.add(new FieldError("type", "must be BUY, SELL, HOLD or CLOSE_POSITION"));
        }
        if (!(wish.confidence() >= 0 && wish.confidence() <= 1)) {
            errors.add(new FieldError("confidence", "must be from 0 to 1"));
        }
        if (wish.type().equals("BUY") && wish.stopLoss() == null) {
            errors.add(new FieldError("stopLoss", "is needed for BUY"));
        }
        positive("targetPrice", wish.targetPrice(), errors);
        positive("stopLoss", wish.stopLoss(), errors);
        positive("takeProfit", wish.takeProfit(), errors);
        positive("positionSize", wish.positionSize(), errors);
        checkLevels(wish, errors);
        checkExpiry(wish.expiresAt(), now, errors);
        if (wish.rationale() != null && wish.rationale().length() > LONGEST_RATIONALE) {
            errors.add(new FieldError("rationale", "must have at most " + LONGEST_RATIONALE + " characters"));
        }
        return errors;
    }

    private static void checkLevels(NewSignal wish, List<FieldError> errors) {
        BigDecimal stop = wish.stopLoss();
        if (!wish.type().equals("BUY") || stop == null) {
            return;
        }
        if (wish.targetPrice() != null && stop.compareTo(wish.targetPrice()) >= 0) {
            errors.add(new FieldError("stopLoss", "must be below targetPrice"));
        }
        if (wish.takeProfit() != null && stop.compareTo(wish.takeProfit()) >= 0) {
            errors.add(new FieldError("takeProfit", "must be above stopLoss"));
        }
    }

    private static void checkExpiry(@Nullable Instant expiry, Instant now, List<FieldError> errors) {
        if (expiry != null && (!expiry.isAfter(now) || expiry.isAfter(now.plus(LONGEST_LIFE)))) {
            errors.add(new FieldError("expiresAt", "must be in the next 5 minutes"));
        }
    }

    private static void positive(String field, @Nullable BigDecimal value, List<FieldError> errors) {
        if (value != null && (value.signum() <= 0 || value.precision() - value.scale() > 20 || value.scale() > 18)) {
            errors.add(new FieldError(field, "must be greater than 0, with at most 18 decimals"));
        }
    }
}
