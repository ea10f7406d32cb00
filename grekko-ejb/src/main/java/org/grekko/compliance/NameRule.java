package org.grekko.compliance;

import org.grekko.compliance.domain.NameScreening;
import org.jspecify.annotations.Nullable;

/**
 * How names are compared at present.
 *
 * @param how the threshold and the weight
 * @param rule the rule that says so; null when none does, and the usual holds
 * @param version which version of it; null without a rule
 */
public record NameRule(NameScreening how, @Nullable String rule, @Nullable Integer version) {
    /** The rule in words. */
    public String text() {
        return rule == null ? "the usual" : "rule " + rule + " v" + version;
    }
}
