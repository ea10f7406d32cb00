package org.grekko.compliance.domain;

import java.util.Map;
import org.grekko.risk.domain.DenialReason;
import org.grekko.risk.domain.Proposal;
import org.jspecify.annotations.Nullable;

/** A rule that refuses orders before they are placed. */
public sealed interface Restriction extends RuleBody
        permits RestrictedAssets, RestrictedVenues, Jurisdictions, TradingHours, OrderToTrade {
    /** Under which reason it refuses. */
    DenialReason reason();

    /**
     * What of the order it refuses, at most 80 characters; null when it lets the order pass.
     *
     * @param proposal the order; never one that can only reduce
     * @param counts what was sent and traded lately, by venue; empty for a rule that does not count
     */
    @Nullable
    String refused(Proposal proposal, Map<String, TradeCount> counts);

    /** What it allows, in a few words. */
    String allowed();
}
