package org.grekko.model.event;

/**
 * What a gate found, as it is told.
 *
 * @param gate which one
 * @param passed whether it lets the model pass
 * @param value what was found
 * @param limit what is wanted
 */
public record GateResult(String gate, boolean passed, String value, String limit) {}
