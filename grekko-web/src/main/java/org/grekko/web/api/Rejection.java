package org.grekko.web.api;

import org.jspecify.annotations.Nullable;

/** Why what another person wants is refused, or holds no more. */
public record Rejection(@Nullable String reason) {}
