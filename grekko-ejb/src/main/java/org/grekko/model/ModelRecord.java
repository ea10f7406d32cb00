package org.grekko.model;

import org.jspecify.annotations.Nullable;

/**
 * All that the registry knows of a model.
 *
 * @param model the model
 * @param createdBy who registered it
 * @param lastWish the last wish for a promotion; null when there was none
 */
public record ModelRecord(RegisteredModel model, String createdBy, @Nullable ModelWish lastWish) {}
