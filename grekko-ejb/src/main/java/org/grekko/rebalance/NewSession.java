package org.grekko.rebalance;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a session, not yet checked.
 *
 * @param name what people call it, unique
 * @param interval time from boundary to boundary; null for 4h
 * @param barInterval length of the bars that it reads; null for the longest that the live market stores
 * @param cash paper money at the start; null for 100,000
 * @param drift by how much of NAV a holding may move away from its target; null for 0.01
 * @param models ids of registered models in stage paper
 * @param markets the classes of markets whose models name both classes; null for none
 * @param equity the market that stands for equities; null for none
 * @param crypto the market that stands for crypto assets; null for none
 */
public record NewSession(
        @Nullable String name,
        @Nullable String interval,
        @Nullable String barInterval,
        @Nullable BigDecimal cash,
        @Nullable Double drift,
        @Nullable List<UUID> models,
        @Nullable List<SessionSpec.Market> markets,
        SessionSpec.@Nullable Reference equity,
        SessionSpec.@Nullable Reference crypto) {}
