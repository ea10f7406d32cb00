package org.grekko.risk.domain;

/** What compliance forbids at one moment; it never changes and answers from memory. */
@FunctionalInterface
public interface Restrictions {
    /** Nothing is forbidden. */
    Restrictions NONE = (reason, proposal) -> Judgement.FREE;

    /**
     * What its rules under that reason say of an order.
     *
     * @param reason one of the reasons of compliance
     * @param proposal an order that may do more than reduce
     */
    Judgement judge(DenialReason reason, Proposal proposal);
}
