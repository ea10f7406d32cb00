package org.grekko.risk.domain.metrics;

/** The lower triangle L of a symmetric matrix, L × Lᵀ being the matrix. A direction without variance has a column of zeros. */
final class Cholesky {
    /** A pivot below this part of the largest variance is nothing but rounding. */
    private static final double NOTHING = 1e-12;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /**
     * Takes a matrix apart.
     *
     * @param matrix symmetric, positive semidefinite
     * @throws IllegalArgumentException when it is not positive semidefinite
     */
    static Cholesky of(Matrix matrix) {
        int size = matrix.size();
        double largest = 0;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, matrix.at(i, i));
        }
        double[][] lower = new double[size][size];
        for (int column = 0; column < size; column++) {
            double pivot = matrix.at(column, column) - Arithmetic.dot(lower[column], lower[column], column);
            if (pivot < -NOTHING * largest * size) {
                throw new IllegalArgumentException("the matrix is not positive semidefinite");
            }
            if (pivot <= NOTHING * largest) {
                continue;
            }
            double root = Math.sqrt(pivot);
            lower[column][column] = root;
            for (int row = column + 1; row < size; row++) {
                lower[row][column] =
                        (matrix.at(row, column) - Arithmetic.dot(lower[row], lower[column], column)) / root;
            }
        }
        return new Cholesky(lower);
    }

    /** Lᵀ × a vector. */
    double[] transposedTimes(double[] vector) {
        double[] product = new double[vector.length];
        for (int row = 0; row < vector.length; row++) {
            for (int column = 0; column <= row; column++) {
                product[column] += lower[row][column] * vector[row];
            }
        }
        return product;
    }
}
