package org.grekko.market;

/**
 * How good the data of a market is: the product of its parts, each 0 to 1.
 *
 * @param score all together; 0 when the book is invalid
 * @param valid whether the book may be decided upon
 * @param doubt why it may not; empty when it may
 * @param ageMillis since the last change
 * @param stale whether that is more than five seconds
 * @param freshness 1 up to a second of age, falling to 0 at ten seconds
 * @param continuity 1 without gaps, less with each of the last thousand frames that showed one
 * @param consistency 1 without crossed books, broken frames or wrong checksums, less with each
 * @param reliability of the source: 1 without a reconnection, less with each
 * @param seen what the stream has counted; duplicates are dropped and cost nothing
 */
public record DataQuality(
        double score,
        boolean valid,
        String doubt,
        long ageMillis,
        boolean stale,
        double freshness,
        double continuity,
        double consistency,
        double reliability,
        FeedStats seen) {
    private static final long STALE_MILLIS = 5_000;
    private static final double FRESH_MILLIS = 1_000;
    private static final double DEAD_MILLIS = 10_000;

    /** Whether a market that has not changed for so long counts as stale. */
    static boolean stale(long ageMillis) {
        return ageMillis > STALE_MILLIS;
    }

    /**
     * Judges a market.
     *
     * @param doubt why its book is invalid; empty when it is valid
     * @param ageMillis since its last change
     * @param stats what its stream has seen
     */
    public static DataQuality of(String doubt, long ageMillis, FeedStats stats) {
        double freshness = Math.max(0, Math.min(1, (DEAD_MILLIS - ageMillis) / (DEAD_MILLIS - FRESH_MILLIS)));
        double frames = Math.max(1_000, stats.frames());
        double continuity = Math.max(0, 1 - 100 * stats.gaps() / frames);
        double broken = stats.badFrames() + (double) stats.crossed() + stats.checksumFailures();
        double consistency = Math.max(0, 1 - 100 * broken / frames);
        double reliability = Math.max(0, 1 - 100 * stats.reconnects() / frames);
        boolean valid = doubt.isEmpty();
        double score = valid ? freshness * continuity * consistency * reliability : 0;
        return new DataQuality(
                score,
                valid,
                doubt,
                ageMillis,
                stale(ageMillis),
                freshness,
                continuity,
                consistency,
                reliability,
                stats);
    }
}
