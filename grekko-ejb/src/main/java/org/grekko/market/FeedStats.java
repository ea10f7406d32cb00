package org.grekko.market;

/**
 * What a stream has seen since it began.
 *
 * @param connected whether it is up
 * @param frames frames received
 * @param gaps gaps in a sequence
 * @param badFrames frames that could not be read
 * @param checksumFailures books whose checksum was wrong
 * @param duplicates changes that were known already
 * @param crossed times a book contradicted itself
 * @param reconnects times the stream was opened again
 */
public record FeedStats(
        boolean connected,
        long frames,
        long gaps,
        long badFrames,
        long checksumFailures,
        long duplicates,
        long crossed,
        long reconnects) {}
