package org.grekko.compliance.domain;

/**
 * A rule as it holds.
 *
 * @param name its name
 * @param version which version of it, from 1
 * @param body what it says
 */
public record RuleInForce(String name, int version, RuleBody body) {
    /** The rule in a denial: its name and version. */
    String text() {
        return "rule " + name + " v" + version;
    }
}
