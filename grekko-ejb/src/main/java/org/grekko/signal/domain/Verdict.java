package org.grekko.signal.domain;

import java.util.UUID;
import org.grekko.agent.domain.Stance;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a vote.
 *
 * @param outcome what is to be done
 * @param score Σ ± weight × confidence ÷ Σ weight × confidence over the votes other than HOLD, −1 to 1
 * @param confidence weighted mean confidence of the winning side; 0 for HOLD
 * @param reason MAJORITY, TIE, NO_QUORUM, BELOW_THRESHOLD or ALL_HOLD
 * @param leadAgentId the heaviest vote of the winning side; null for HOLD
 */
public record Verdict(Stance outcome, double score, double confidence, String reason, @Nullable UUID leadAgentId) {}
