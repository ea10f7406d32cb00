package org.grekko.agent.domain;

import java.util.List;
import java.util.Map;
import org.grekko.shared.FieldError;

/** A kind of strategy, found by the ServiceLoader. */
public interface StrategyPlugin {
    /** Unique name, lower case with dashes. */
    String name();

    /** TREND_FOLLOWING, MEAN_REVERSION, ARBITRAGE, MARKET_MAKING, SENTIMENT or another word of the field. */
    String type();

    /** Its parameters. */
    List<Parameter> parameters();

    /** What is wrong with these parameters beyond their ranges; the field is "parameters.NAME". */
    default List<FieldError> check(Map<String, Double> parameters) {
        return List.of();
    }

    /**
     * A fresh strategy that has seen nothing.
     *
     * @param parameters every parameter with an allowed value
     */
    Strategy create(Map<String, Double> parameters);
}
