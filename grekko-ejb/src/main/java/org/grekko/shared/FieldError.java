package org.grekko.shared;

/**
 * One reason why an input was refused.
 *
 * @param field the name of the offending field as the caller wrote it
 * @param message what is wrong and what would be right, fit for a user
 */
public record FieldError(String field, String message) {}
