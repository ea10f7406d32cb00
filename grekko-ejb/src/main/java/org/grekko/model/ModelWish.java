package org.grekko.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.model.domain.lifecycle.Finding;
import org.grekko.model.domain.lifecycle.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a promotion and what came of it.
 *
 * @param to the stage that was wished
 * @param evidence id of what it rests on; null where the stage needs none
 * @param accepted whether the model went up
 * @param findings every gate and what it found
 * @param by who wished it
 * @param at when
 */
public record ModelWish(
        Stage to, @Nullable UUID evidence, boolean accepted, List<Finding> findings, String by, Instant at) {}
