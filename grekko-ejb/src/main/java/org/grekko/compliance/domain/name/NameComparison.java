package org.grekko.compliance.domain.name;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares two names word by word, in whatever order. Words are paired so that the letters they have in common are the
 * most; then
 *
 * <pre>score = sum of similarity x letters of what met / (letters of what met + full + missing weight x rest)</pre>
 *
 * where of the letters that met nothing {@code full} are those for which the other name has others in their place, twice
 * the smaller of both sides, and {@code rest} those that one name merely leaves out. Where fewer than two words met,
 * everything that met nothing counts in full: one common word does not make a person. Two words of one name that are one
 * word of the other (AL QAIDA, ALQAIDA) are taken as that word.
 */
final class NameComparison {
    private static final int DIGITS = 4;
    private static final int ENOUGH = 2;

    private final List<String> rows;
    private final List<String> columns;
    private final boolean turned;
    private final List<NameMatch.Met> met = new ArrayList<>();
    private final List<String> restOfRows = new ArrayList<>();
    private final List<String> restOfColumns = new ArrayList<>();
    private double common;
    private int letters;

    private NameComparison(List<String> rows, List<String> columns, boolean turned) {
        this.rows = rows;
        this.columns = columns;
        this.turned = turned;
    }

    /**
     * Compares.
     *
     * @param asked the words of the one, as {@link NameWords} has them
     * @param listed the words of the other
     * @param missingWeight what a letter that one name leaves out counts beside one that met, 0 to 1
     */
    static NameMatch of(List<String> asked, List<String> listed, double missingWeight) {
        List<String> left = joined(asked, listed);
        List<String> right = joined(listed, asked);
        if (left.isEmpty() || right.isEmpty()) {
            return new NameMatch(BigDecimal.ZERO.setScale(DIGITS), List.of(), left, right);
        }
        // The smaller name makes the rows, so that it does not matter which one was asked about.
        boolean turned = left.size() > right.size()
                || (left.size() == right.size() && String.join(" ", left).compareTo(String.join(" ", right)) > 0);
        NameComparison comparison = new NameComparison(turned ? right : left, turned ? left : right, turned);
        comparison.pair();
        return comparison.result(missingWeight);
    }

    /** The words with every two that are one word of the other name as that one. */
    private static List<String> joined(List<String> words, List<String> other) {
        List<String> left = new ArrayList<>(words);
        for (String word : other) {
            if (!left.contains(word)) {
                halves(left, word).ifPresent(first -> {
                    left.remove(first);
                    left.remove(word.substring(first.length()));
                    left.add(word);
                });
            }
        }
        return left.stream().sorted().toList();
    }

    private static Optional<String> halves(List<String> words, String word) {
        return words.stream()
                .filter(first -> first.length() < word.length() && word.startsWith(first))
                .filter(first -> {
                    List<String> others = new ArrayList<>(words);
                    others.remove(first);
                    return others.contains(word.substring(first.length()));
                })
                .findFirst();
    }

    private void pair() {
        double[][] alike = new double[rows.size()][columns.size()];
        double[][] worth = new double[rows.size()][columns.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                alike[row][column] = WordSimilarity.of(rows.get(row), columns.get(column));
                worth[row][column] = alike[row][column]
                        * (rows.get(row).length() + columns.get(column).length());
            }
        }
        int[] columnOf = Pairing.best(worth);
        restOfColumns.addAll(columns);
        for (int row = 0; row < rows.size(); row++) {
            String mine = rows.get(row);
            String theirs = columns.get(columnOf[row]);
            double similarity = alike[row][columnOf[row]];
            if (similarity > 0) {
                letters += mine.length() + theirs.length();
                common += worth[row][columnOf[row]];
                restOfColumns.remove(theirs);
                met.add(new NameMatch.Met(turned ? theirs : mine, turned ? mine : theirs, digits(similarity)));
            } else {
                restOfRows.add(mine);
            }
        }
    }

    private NameMatch result(double missingWeight) {
        int ofRows = NameWords.letters(restOfRows);
        int ofColumns = NameWords.letters(restOfColumns);
        double all = all(letters, ofRows, ofColumns, met.size() < ENOUGH ? 1 : missingWeight);
        return new NameMatch(
                digits(common / all), met, turned ? restOfColumns : restOfRows, turned ? restOfRows : restOfColumns);
    }

    /** What the score is divided by. */
    static double all(int met, int leftOver, int rightOver, double missingWeight) {
        int smaller = Math.min(leftOver, rightOver);
        return met + 2.0 * smaller + missingWeight * (leftOver + rightOver - 2.0 * smaller);
    }

    private static BigDecimal digits(double share) {
        return BigDecimal.valueOf(share).setScale(DIGITS, RoundingMode.DOWN);
    }
}
