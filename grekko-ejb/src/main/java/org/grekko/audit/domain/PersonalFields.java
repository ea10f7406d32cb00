package org.grekko.audit.domain;

import java.util.Map;
import java.util.Set;

/**
 * Which fields of events may hold something of a person, by their names. Everything else in an event is an id, a number, a
 * code, or the name of a thing: an agent, a model, an account, a rule.
 */
public final class PersonalFields {
    private static final Set<String> NAMES = Set.of("by", "user", "owner", "proposedBy", "approvedBy");
    private static final Set<String> TEXTS = Set.of(
            "reason",
            "reasons",
            "note",
            "message",
            "detail",
            "text",
            "title",
            "subject",
            "address",
            "problem",
            "reference");
    /** Fields of such names that only programs fill, with codes and numbers; most of them at every bar or order. */
    private static final Map<String, Set<String>> OF_PROGRAMS = Map.ofEntries(
            Map.entry("DecisionTaken", Set.of("reason")),
            Map.entry("DecisionStepTaken", Set.of("detail")),
            Map.entry("OrderDenied", Set.of("reason")),
            Map.entry("OrderReplaceRejected", Set.of("reason")),
            Map.entry("OrderRefused", Set.of("message")),
            Map.entry("ParentOrderChanged", Set.of("message")),
            Map.entry("ReplayEnded", Set.of("message")),
            Map.entry("BacktestEnded", Set.of("message")),
            Map.entry("OptimisationEnded", Set.of("message")),
            Map.entry("ModelDemoted", Set.of("reason")),
            Map.entry("ThrottleTripped", Set.of("subject")),
            Map.entry("MismatchFound", Set.of("subject")));
    /** Rules as text: whom a legal hold is about stands in it. */
    private static final Map<String, Set<String>> OF_PEOPLE = Map.of("RuleStepped", Set.of("body"));

    private PersonalFields() {}

    /** What a field is. */
    public enum Kind {
        /** Who did it; the same commitment in every event, so that it is seen to be the same person. */
        NAME,
        /** What somebody wrote, or what names somebody; a commitment of its own. */
        TEXT,
        /** Nothing of a person. */
        NONE
    }

    /** What the field of a type of event is. */
    public static Kind kind(String type, String field) {
        if (NAMES.contains(field)) {
            return Kind.NAME;
        }
        boolean text = TEXTS.contains(field)
                && !OF_PROGRAMS.getOrDefault(type, Set.of()).contains(field);
        return text || OF_PEOPLE.getOrDefault(type, Set.of()).contains(field) ? Kind.TEXT : Kind.NONE;
    }
}
