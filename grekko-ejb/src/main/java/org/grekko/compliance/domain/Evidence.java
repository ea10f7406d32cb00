package org.grekko.compliance.domain;

/**
 * What a finding rests on.
 *
 * @param type what it is
 * @param id its id
 */
public record Evidence(Type type, String id) {
    /** How much of it a finding keeps. */
    public static final int MOST = 60;

    /** Kinds of things. */
    public enum Type {
        ORDER,
        FILL,
        RULE,
        DESTINATION,
        ACCOUNT,
        LIST_ENTRY
    }
}
