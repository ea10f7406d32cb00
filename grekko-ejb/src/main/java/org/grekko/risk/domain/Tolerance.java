package org.grekko.risk.domain;

/** How much risk a profile accepts; decides the defaults of its limits. */
public enum Tolerance {
    CONSERVATIVE,
    MODERATE,
    AGGRESSIVE
}
