package org.grekko.model;

import java.util.Set;
import java.util.UUID;
import org.grekko.model.domain.lifecycle.ApproverRole;
import org.grekko.model.domain.lifecycle.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's consent to a model's next stage, as it came from outside.
 *
 * @param name of the model
 * @param version of the model
 * @param to the stage
 * @param evidence id of what the person saw
 * @param roles in which roles the person may approve, one or both
 * @param by who
 */
public record ApprovalWish(
        String name, String version, Stage to, @Nullable UUID evidence, Set<ApproverRole> roles, String by) {
    /** The role that counts: for LIVE that of a fund manager first, for all else that of a portfolio manager. */
    ApproverRole role() {
        ApproverRole first = to == Stage.LIVE ? ApproverRole.FUND_MANAGER : ApproverRole.PORTFOLIO_MANAGER;
        return roles.contains(first) ? first : roles.iterator().next();
    }
}
