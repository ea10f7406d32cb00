package org.grekko.compliance.domain;

/** What a compliance rule is about, and the form of its body. */
public enum RuleKind {
    /** Assets that may not be entered. */
    RESTRICTED_ASSETS(RestrictedAssets.class),
    /** Venues where nothing may be entered. */
    RESTRICTED_VENUES(RestrictedVenues.class),
    /** Where we stand, and which venues and assets are closed to whom stands there. */
    JURISDICTIONS(Jurisdictions.class),
    /** When orders may be entered. */
    TRADING_HOURS(TradingHours.class),
    /** How many messages to a venue there may be for each trade. */
    ORDER_TO_TRADE(OrderToTrade.class),
    /** From when on a pattern of our own flow is a finding. */
    SURVEILLANCE(Surveillance.class),
    /** From when on a name is like one of the list of sanctions. */
    NAME_SCREENING(NameScreening.class),
    /** How long what is over is kept. */
    RETENTION(Retention.class),
    /** What may not be let go whatever the retention says. */
    LEGAL_HOLD(LegalHold.class);

    private final Class<? extends RuleBody> form;

    RuleKind(Class<? extends RuleBody> form) {
        this.form = form;
    }

    /** The record whose fields a body of this kind has. */
    public Class<? extends RuleBody> form() {
        return form;
    }
}
