package org.grekko.market;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file of candles.
 *
 * @param rows good rows, all of them stored; 0 when the file failed
 * @param rejectedRows how many rows were refused
 * @param rejected the first {@value #MAX_REJECTIONS} refused rows, in the order of the file
 * @param failure why the file as a whole was refused, fit for a user; null when it was read to its end
 */
public record ImportResult(int rows, int rejectedRows, List<Rejection> rejected, @Nullable String failure) {
    /** How many refused rows are named; further ones are only counted. */
    public static final int MAX_REJECTIONS = 1_000;

    public ImportResult {
        rejected = List.copyOf(rejected);
    }

    /** The answer to a file that cannot be read at all. */
    public static ImportResult failed(String failure) {
        return new ImportResult(0, 0, List.of(), failure);
    }

    /**
     * One refused row.
     *
     * @param line its line in the file, the first line being 1
     * @param reason what is wrong with it, fit for a user
     */
    public record Rejection(int line, String reason) {}
}
