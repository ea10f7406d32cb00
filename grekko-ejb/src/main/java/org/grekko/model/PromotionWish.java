package org.grekko.model;

import java.util.UUID;
import org.grekko.model.domain.lifecycle.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A wish to bring a model up a stage, as it came from outside.
 *
 * @param name of the model
 * @param version of the model
 * @param to the stage
 * @param evidence id of the backtest or search that it rests on; only asked for where the stage is CANDIDATE
 * @param attested whether the person attests that the check for look-ahead was made and passed
 * @param by who wishes it
 */
public record PromotionWish(
        String name, String version, Stage to, @Nullable UUID evidence, boolean attested, String by) {}
