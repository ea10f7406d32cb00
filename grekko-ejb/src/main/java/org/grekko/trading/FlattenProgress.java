package org.grekko.trading;

import org.grekko.shared.Text;

/**
 * What a press of the kill switch has left to do.
 *
 * @param cancels cancels that are not confirmed
 * @param positions positions that are not closed
 * @param note what is waited for and what was too small to close; may be empty
 */
public record FlattenProgress(int cancels, int positions, String note) {
    private static final int LONGEST = 900;

    static final FlattenProgress NOTHING = new FlattenProgress(0, 0, "");

    static FlattenProgress waitingFor(int cancels) {
        return new FlattenProgress(cancels, 0, "");
    }

    static FlattenProgress left(String why) {
        return new FlattenProgress(0, 1, why);
    }

    static FlattenProgress dust(String what) {
        return new FlattenProgress(0, 0, what);
    }

    FlattenProgress plus(FlattenProgress other) {
        String both = note.isEmpty() || other.note.isEmpty() ? note + other.note : note + "; " + other.note;
        return new FlattenProgress(cancels + other.cancels, positions + other.positions, Text.cut(both, LONGEST));
    }
}
