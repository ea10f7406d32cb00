package org.grekko.compliance.domain.name;

import java.util.Arrays;

/**
 * The pairs of rows and columns, each in one pair at most, whose sum is largest: the assignment problem by shortest
 * augmenting paths (Kuhn 1955, Munkres 1957, in the form of Jonker and Volgenant 1987).
 */
final class Pairing {
    private final double[][] worth;
    private final int rows;
    private final int columns;
    private final double[] ofRow;
    private final double[] ofColumn;
    private final int[] rowOf;
    private final int[] before;

    private Pairing(double[][] worth) {
        this.worth = worth;
        rows = worth.length;
        columns = worth[0].length;
        ofRow = new double[rows + 1];
        ofColumn = new double[columns + 1];
        rowOf = new int[columns + 1];
        before = new int[columns + 1];
    }

    /**
     * For each row its column.
     *
     * @param worth what each pair is worth, at least 0; as many columns as rows or more
     */
    static int[] best(double[][] worth) {
        Pairing pairing = new Pairing(worth);
        for (int row = 1; row <= pairing.rows; row++) {
            pairing.place(row);
        }
        int[] found = new int[pairing.rows];
        for (int column = 1; column <= pairing.columns; column++) {
            if (pairing.rowOf[column] > 0) {
                found[pairing.rowOf[column] - 1] = column - 1;
            }
        }
        return found;
    }

    private void place(int row) {
        double[] least = new double[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] seen = new boolean[columns + 1];
        rowOf[0] = row;
        int at = 0;
        while (rowOf[at] != 0) {
            seen[at] = true;
            at = step(at, least, seen);
        }
        while (at != 0) {
            int previous = before[at];
            rowOf[at] = rowOf[previous];
            at = previous;
        }
    }

    /** The column that is nearest to those seen. */
    private int step(int at, double[] least, boolean[] seen) {
        int nearest = 0;
        double shortest = Double.POSITIVE_INFINITY;
        for (int column = 1; column <= columns; column++) {
            if (!seen[column]) {
                double length = -worth[rowOf[at] - 1][column - 1] - ofRow[rowOf[at]] - ofColumn[column];
                if (length < least[column]) {
                    least[column] = length;
                    before[column] = at;
                }
                if (least[column] < shortest) {
                    shortest = least[column];
                    nearest = column;
                }
            }
        }
        for (int column = 0; column <= columns; column++) {
            if (seen[column]) {
                ofRow[rowOf[column]] += shortest;
                ofColumn[column] -= shortest;
            } else {
                least[column] -= shortest;
            }
        }
        return nearest;
    }
}
