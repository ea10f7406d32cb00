package org.grekko.ops;

import org.jspecify.annotations.Nullable;

/**
 * A reason to alert operators.
 *
 * @param severity 1 (for information) to 5 (act now)
 * @param title what it is; alerts of one source with the same title and related id are one while unread
 * @param text what happened and what can be done; cut at 2,000 characters
 * @param source who raises it
 * @param relatedId what it is about; null for nothing in particular
 */
public record NewAlert(int severity, String title, String text, String source, @Nullable String relatedId) {}
