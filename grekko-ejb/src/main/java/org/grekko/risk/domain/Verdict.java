package org.grekko.risk.domain;

/** The answer of the pre-trade rules. */
public sealed interface Verdict {
    /** It may be placed, under that version of the limits. */
    record Approved(int version) implements Verdict {}

    /**
     * It may not.
     *
     * @param reason the rule
     * @param value what the order would lead to, as a plain decimal or a name
     * @param limit what is allowed
     * @param version the version of the limits
     */
    record Denied(DenialReason reason, String value, String limit, int version) implements Verdict {}
}
