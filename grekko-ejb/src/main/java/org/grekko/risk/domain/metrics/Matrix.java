package org.grekko.risk.domain.metrics;

/** A square matrix of numbers. Immutable. */
public final class Matrix {
    private final double[][] cells;

    private Matrix(double[][] cells) {
        this.cells = cells;
    }

    /** What a cell is. */
    public interface Cell {
        double at(int row, int column);
    }

    /** A matrix of those cells. */
    public static Matrix of(int size, Cell cell) {
        double[][] cells = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                cells[row][column] = cell.at(row, column);
            }
        }
        return new Matrix(cells);
    }

    /** A symmetric matrix, each cell asked for once, with a column that is not after its row. */
    static Matrix symmetric(int size, Cell cell) {
        double[][] cells = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                cells[row][column] = cell.at(row, column);
                cells[column][row] = cells[row][column];
            }
        }
        return new Matrix(cells);
    }

    /** How many rows, and columns. */
    public int size() {
        return cells.length;
    }

    /** A cell; both places count from 0. */
    public double at(int row, int column) {
        return cells[row][column];
    }

    /** The cells of a row. */
    public double[] row(int row) {
        return cells[row].clone();
    }

    /** The product with a vector. */
    double[] times(double[] vector) {
        double[] product = new double[cells.length];
        for (int row = 0; row < product.length; row++) {
            product[row] = Arithmetic.dot(cells[row], vector, vector.length);
        }
        return product;
    }
}
