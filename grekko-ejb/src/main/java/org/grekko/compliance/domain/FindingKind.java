package org.grekko.compliance.domain;

/** What was found. */
public enum FindingKind {
    /** We traded with ourselves, or it looks so. */
    WASH_TRADE("wash trade"),
    /** Several orders of one side that were taken away once the other side had traded. */
    LAYERING("layering"),
    /** One large order of one side that was taken away once the other side had traded. */
    SPOOFING("spoofing"),
    /** A burst that moved the price, and then the other side. */
    MOMENTUM_IGNITION("momentum ignition"),
    /** Orders work that a rule which came into force would refuse. */
    RULE_IN_FLIGHT("orders against a new rule"),
    /** An address or a name is on a list of sanctions. */
    SCREENING_HIT("screening hit"),
    /** The list of sanctions is missing, broken or too old. */
    SCREENING_LIST("list of sanctions");

    private final String words;

    FindingKind(String words) {
        this.words = words;
    }

    /** In words. */
    public String words() {
        return words;
    }
}
