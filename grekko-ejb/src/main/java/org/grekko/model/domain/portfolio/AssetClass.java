package org.grekko.model.domain.portfolio;

/** What kind of asset a market trades. */
public enum AssetClass {
    /** Shares and funds of shares, traded in the hours of their exchange. */
    EQUITY,
    /** Crypto assets, traded at all hours and capped together. */
    CRYPTO
}
