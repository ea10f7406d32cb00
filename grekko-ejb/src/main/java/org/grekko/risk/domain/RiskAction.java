package org.grekko.risk.domain;

/** What was done about a risk event by itself. */
public enum RiskAction {
    /** People were told. */
    ALERT_ONLY,
    /** What enters a position was cut or refused. */
    POSITION_REDUCED,
    /** Trading was halted. */
    TRADING_HALTED,
    /** A person has to act. */
    MANUAL_INTERVENTION
}
