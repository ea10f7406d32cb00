package org.grekko.risk.domain;

/** Every reason for which the pre-trade rules refuse an order, in the order in which they are asked. */
public enum DenialReason {
    /** A breaker stands for the order's scope; what passes depends on its level. */
    KILL_SWITCH(
            "A breaker stands for everything, or for the portfolio, agent, venue or pair.",
            "the breaker with its level",
            "what its level lets pass",
            "Reduce-only orders pass at every level, sales of what is held below L3. A risk manager resumes the breaker"
                    + " with a reason, from L4 on two people do."),
    /** The books of the account do not agree with its venue yet. */
    ACCOUNT_NOT_RECONCILED(
            "The account's books do not agree with its venue since this server started.",
            "what is waited for",
            "books that agree",
            "Wait for the comparison, or settle the mismatches of the account."),
    /** The account is suspended, or may only reduce. */
    ACCOUNT_STATUS(
            "The account takes no such order now.",
            "its status",
            "ACTIVE",
            "Reduce-only orders pass while it is REDUCING. A risk manager sets it ACTIVE again."),
    /** The picture in memory did not agree with the rows. */
    PICTURE_DIFFERS(
            "What is held in memory of the portfolio does not agree with its rows.",
            "the first difference",
            "a picture that agrees",
            "It is rebuilt from the rows by itself; if this stays, the ledger itself does not add up."),
    /** Compliance restricts the asset. */
    ASSET_RESTRICTED(
            "A rule of compliance restricts an asset of the pair.",
            "the asset",
            "the rule and its version",
            "Reduce-only orders pass. Rules change by two people on the Compliance screen."),
    /** Compliance restricts the venue. */
    VENUE_RESTRICTED(
            "A rule of compliance restricts the venue.",
            "the venue",
            "the rule and its version",
            "Reduce-only orders pass. Choose another venue."),
    /** The venue or the asset is closed to where we stand. */
    JURISDICTION(
            "The venue or an asset of the pair is closed to the country of the installation or of the account.",
            "what is closed, and the country",
            "the rule and its version",
            "Reduce-only orders pass. Trade where it is open."),
    /** It is not a time to trade. */
    TRADING_HOURS(
            "Compliance allows no orders at this time.",
            "day and time in the zone of the rule",
            "the rule, its version and its first window",
            "Reduce-only orders pass. Wait for the next window."),
    /** Too many messages for the trades that came of them. */
    ORDER_TO_TRADE(
            "There were too many messages to the venue for each trade there.",
            "messages for each trade, with this order",
            "the rule, its version and what it allows",
            "Reduce-only orders pass. Cancel less, and wait until the time that is counted is over."),
    /** No price is known for the pair, so the order cannot be valued. */
    NO_PRICE("No price of the pair is known.", "the pair", "a price", "Follow the market or import bars of it."),
    /** The bid of the market is above its ask. */
    MARKET_CROSSED(
            "The market's bid is above its ask, so its prices are not to be trusted.",
            "the bid",
            "the ask",
            "Wait for the next quote. Reduce-only orders pass."),
    /** The live price is too old. */
    REFERENCE_STALE(
            "The last live price is too old.",
            "its age in seconds",
            "referenceAgeSeconds",
            "See whether the feed is connected. Reduce-only orders pass."),
    /** The price is much worse than the market's. */
    PRICE_COLLAR(
            "The order's price is worse than the live reference by more than the collar.",
            "the price",
            "reference × (1 ± priceCollarFraction)",
            "Choose a price nearer to the market."),
    /** The price is far from where the market was within the period. */
    PRICE_MOVE(
            "The price has run away from where the market was within the period.",
            "the price",
            "lowest × (1 + priceMoveFraction), or highest × (1 − priceMoveFraction)",
            "Wait until the market is calm. Reduce-only orders pass."),
    /** The notional is below the profile's smallest order. */
    ORDER_SIZE_MIN("The order is too small.", "its notional", "minOrderNotional", "Order more."),
    /** The notional is above the profile's largest order. */
    ORDER_SIZE_MAX("The order is too large.", "its notional", "maxOrderNotional", "Order less, or use a parent order."),
    /** Too many orders with the same terms in a short time. */
    DUPLICATE_ORDER(
            "The same order was placed too often in a short time.",
            "orders with these terms",
            "maxDuplicates in duplicateSeconds",
            "Wait, if you mean it."),
    /** The value of the asset would exceed its fraction of NAV. */
    POSITION_LIMIT(
            "The value of the asset would exceed its part of NAV.",
            "value after the order",
            "NAV × maxPositionFraction",
            "Order less, or reduce the position."),
    /** The value of all positions would exceed its fraction of NAV. */
    TOTAL_EXPOSURE(
            "The value of all positions would exceed its part of NAV.",
            "value after the order",
            "NAV × maxExposureFraction",
            "Order less, or reduce a position."),
    /** Too much of the portfolio would be in too few assets. */
    CONCENTRATION(
            "Too much would be in too few assets.",
            "Σ (value ÷ NAV)² after the order",
            "maxConcentration",
            "Spread it over more assets."),
    /** Too much of the portfolio would be crypto. */
    CRYPTO_SHARE(
            "Too much would be in crypto assets; money and stable coins are none.",
            "value after the order",
            "NAV × maxCryptoFraction",
            "Order less, or reduce a crypto position."),
    /** The gross value would be too large a multiple of NAV. */
    GROSS_LEVERAGE(
            "Positions, long and short, and entering orders would be too large a multiple of NAV.",
            "gross value after the order",
            "NAV × maxLeverage",
            "Order less, or reduce a position."),
    /** Too much would move together. */
    CORRELATION(
            "Too much would be in assets that move together with this one.",
            "their value after the order",
            "NAV × maxCorrelatedFraction, for correlations from correlationThreshold",
            "Choose an asset that moves otherwise."),
    /** The value at risk would be too large. */
    VAR_LIMIT(
            "The value at risk of a day at 95 % would be too large.",
            "value at risk after the order", "NAV × maxVarFraction", "Order less, or an asset that moves less."),
    /** The day's loss has reached the limit; only orders that sell pass. */
    DAILY_LOSS(
            "The loss since the start of the UTC day has reached its limit.",
            "the loss",
            "NAV at the start of the day × maxDailyLossFraction",
            "Sales pass. The next UTC day begins anew."),
    /** A purchase costs more than the free cash. */
    INSUFFICIENT_BALANCE(
            "The purchase costs more than the cash that no working order has spoken for.",
            "its notional",
            "free cash",
            "Order less, or cancel a working purchase."),
    /** A sale asks for more than is held and free. */
    NOTHING_TO_SELL(
            "The sale asks for more than is held and not offered yet.",
            "its quantity",
            "what may be sold",
            "Order less, or cancel a working sale."),
    /** The agent sends too many messages. */
    AGENT_MESSAGE_RATE(
            "The agent has sent too many messages in 10 s.",
            "messages with this one",
            "maxAgentMessages less the reserve for cancels",
            "Wait. Cancels and reduce-only orders always pass."),
    /** Too many messages to the venue. */
    VENUE_MESSAGE_RATE(
            "The portfolio has sent too many messages to the venue in 10 s.",
            "messages with this one",
            "maxVenueMessages less the reserve for cancels",
            "Wait. Cancels and reduce-only orders always pass."),
    /** The automaton repeated itself too often; it stands still until a person re-arms it. */
    REPEATED_EXECUTION(
            "An agent, or arbitrage, placed like orders too often and stands still.",
            "like orders in repeatSeconds",
            "maxRepeats",
            "A risk manager looks at it and re-arms it with a reason. Reduce-only orders pass."),
    /** The order would trade with one of our own. */
    SELF_TRADE(
            "The order would trade with an own working order.",
            "its price",
            "the price of the own order",
            "Cancel the own order first, or choose a price that does not cross it.");

    private final String meaning;
    private final String value;
    private final String limit;
    private final String wayOut;

    DenialReason(String meaning, String value, String limit, String wayOut) {
        this.meaning = meaning;
        this.value = value;
        this.limit = limit;
        this.wayOut = wayOut;
    }

    /** What it means, as a sentence. */
    public String meaning() {
        return meaning;
    }

    /** What the denial tells as its value. */
    public String value() {
        return value;
    }

    /** What the denial tells as its limit, in the names of the profile. */
    public String limit() {
        return limit;
    }

    /** What to do. */
    public String wayOut() {
        return wayOut;
    }
}
