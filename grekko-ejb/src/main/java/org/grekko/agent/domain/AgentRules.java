package org.grekko.agent.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.grekko.agent.Agent;
import org.grekko.agent.AgentType;
import org.grekko.agent.NewAgent;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;

/** What makes a wish an agent. */
public final class AgentRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}");
    private static final int MOST_PAIRS = 50;

    private AgentRules() {}

    /** All that is wrong with the wish, empty when it can be registered. */
    public static List<FieldError> check(NewAgent wish, Strategies strategies, List<Agent> registered) {
        List<FieldError> errors = new ArrayList<>();
        checkName(wish.name(), registered, errors);
        if (Arrays.stream(AgentType.values()).noneMatch(type -> type.name().equals(wish.type()))) {
            errors.add(new FieldError("type", "must be one of " + Arrays.toString(AgentType.values())));
        }
        errors.addAll(strategies.check(wish.strategy(), SizingParameters.without(wish.parameters())));
        errors.addAll(SizingParameters.check(wish.parameters()));
        checkPairs(wish.pairs(), errors);
        boolean positive = wish.allocation().signum() > 0 && wish.allocation().compareTo(BigDecimal.ONE) <= 0;
        if (!positive || wish.allocation().scale() > 18) {
            errors.add(new FieldError("allocation", "must be above 0 and at most 1"));
        }
        return errors;
    }

    private static void checkName(String name, List<Agent> registered, List<FieldError> errors) {
        if (!NAME.matcher(name).matches()) {
            errors.add(new FieldError(
                    "name",
                    "must be 1 to 64 letters, digits, blanks, dots, dashes or underscores, a letter or digit first"));
        } else if (registered.stream().anyMatch(agent -> agent.name().equalsIgnoreCase(name))) {
            errors.add(new FieldError("name", "is taken; choose another"));
        }
    }

    private static void checkPairs(List<String> pairs, List<FieldError> errors) {
        if (pairs.size() > MOST_PAIRS) {
            errors.add(new FieldError("pairs", "must be at most " + MOST_PAIRS));
        }
        for (String pair : pairs) {
            try {
                AssetPair.of(pair);
            } catch (IllegalArgumentException problem) {
                errors.add(new FieldError("pairs", String.valueOf(problem.getMessage())));
            }
        }
    }
}
