package org.grekko.execution;

import org.grekko.execution.domain.Order;

/**
 * An execution with its order as it stands now.
 *
 * @param fill the execution
 * @param order its order
 */
public record Executed(Fill fill, Order order) {}
