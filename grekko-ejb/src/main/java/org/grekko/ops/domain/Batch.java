package org.grekko.ops.domain;

import java.util.List;

/**
 * What is told one by one and what only in a summary.
 *
 * @param alone each is told by itself
 * @param together all of these are told in one summary; empty, or two and more
 */
public record Batch<T>(List<T> alone, List<T> together) {
    /**
     * Shares out what waits over what may be told now: when there is more of it than messages, the last message is a summary
     * of the rest.
     *
     * @param waiting what waits, the gravest first
     * @param messages how many messages may leave now
     */
    public static <T> Batch<T> of(List<T> waiting, int messages) {
        if (messages <= 0) {
            return new Batch<>(List.of(), List.of());
        }
        if (waiting.size() <= messages) {
            return new Batch<>(List.copyOf(waiting), List.of());
        }
        int alone = messages - 1;
        return new Batch<>(List.copyOf(waiting.subList(0, alone)), List.copyOf(waiting.subList(alone, waiting.size())));
    }
}
