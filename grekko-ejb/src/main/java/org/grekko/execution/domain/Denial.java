package org.grekko.execution.domain;

/**
 * Why the risk rules refused an order.
 *
 * @param reason the rule, a constant of the published denial table
 * @param value what the order would have led to
 * @param limit what is allowed
 */
public record Denial(String reason, String value, String limit) {}
