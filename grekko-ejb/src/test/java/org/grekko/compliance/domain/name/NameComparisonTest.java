package org.grekko.compliance.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A score says how alike two names are, whoever asks and in whatever order, and never more than it can. */
class NameComparisonTest {
    private static final int RUNS = 3_000;

    private static NameMatch match(String asked, String listed) {
        return NameComparison.of(NameWords.of(asked), NameWords.of(listed), 0.2);
    }

    private static String score(String asked, String listed) {
        return match(asked, listed).score().toPlainString();
    }

    @Test
    void wordsAreComparedWithoutWhatOnlyLooksDifferent() {
        assertThat(NameWords.of("Al-Qa'ida,  JOSÉ  \"O’Neill\" Łukasz Ødegård Weiß №7"))
                .containsExactly("AL", "JOSE", "LUKASZ", "NO7", "ODEGARD", "ONEILL", "QAIDA", "WEISS");
        assertThat(NameWords.of("ﬁrst Ⅳ ① Ａli")).containsExactly("1", "ALI", "FIRST", "IV");
        assertThat(NameWords.of(" -,. ")).isEmpty();
        assertThat(NameWords.latin("José 7 O’Neill")).isTrue();
        assertThat(NameWords.latin("Jose Иванов")).isFalse();
    }

    /** MARTHA and MARHTA are Winkler's own example, 0.9611; DIXON and DICKSONX give 0.8133. */
    @Test
    void wordsAreAsAlikeAsWinklerSays() {
        assertThat(WordSimilarity.of("MARTHA", "MARHTA")).isBetween(0.961, 0.9612);
        assertThat(WordSimilarity.of("DIXON", "DICKSONX")).isBetween(0.813, 0.8134);
        assertThat(WordSimilarity.of("ALI", "OMAR")).isZero();
    }

    /** Reckoned by hand, with a fifth for what one name leaves out. */
    @Test
    void theScoreIsTheShareOfLettersThatMet() {
        assertThat(score("doe john", "DOE, John")).isEqualTo("1.0000");
        assertThat(score("John Doe", "DOE, John Michael"))
                .as("14 / (14 + 0.2 x 7)")
                .isEqualTo("0.9090");
        assertThat(score("John Fox", "DOE, John"))
                .as("8 / (8 + 6): one word is not enough")
                .isEqualTo("0.5714");
        assertThat(score("Ali", "ALI, Hassan Omar")).as("6 / (6 + 10)").isEqualTo("0.3750");
        assertThat(score("Abdul Rahman Hamid Fox", "DOE, Abdul Rahman Hamid"))
                .as("32 / (32 + 6): another family name counts in full")
                .isEqualTo("0.8421");
        assertThat(score("", "DOE")).isEqualTo("0.0000");
    }

    @Test
    void wordsThatAreOneInTheOtherNameAreTakenAsOne() {
        assertThat(score("Alqaida", "AL QAIDA")).isEqualTo("1.0000");
        assertThat(score("abdul rahman doe", "DOE, Abdulrahman")).isEqualTo("1.0000");
        assertThat(match("alba", "AL BAKR").score()).isLessThan(new BigDecimal("0.6"));
    }

    @Test
    void theMatchSaysWhichWordsMet() {
        NameMatch match = match("Jon Doe the third", "DOE, John Michael");
        assertThat(match.met())
                .containsExactlyInAnyOrder(
                        new NameMatch.Met("DOE", "DOE", new BigDecimal("1.0000")),
                        new NameMatch.Met("JON", "JOHN", new BigDecimal("0.9333")));
        assertThat(match.asked()).containsExactly("THE", "THIRD");
        assertThat(match.listed()).containsExactly("MICHAEL");
        assertThat(match.text()).endsWith("; not in the list's name: THE THIRD; only in the list's name: MICHAEL");
    }

    @Test
    void everyNameMeetsItselfInAnyOrderAndScoresAreTheSameBothWays() {
        for (long seed = 0; seed < RUNS; seed++) {
            Random dice = new Random(seed);
            String one = MadeNames.listed(dice);
            Alteration change = Alteration.any(dice);
            String other = dice.nextBoolean() ? change.of(one, dice) : MadeNames.listed(dice);
            assertThat(score(one, shuffled(one, dice))).as("seed " + seed).isEqualTo("1.0000");
            NameMatch there = match(one, other);
            assertThat(there.score()).as("seed " + seed).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(match(other, one).score()).as("seed " + seed).isEqualTo(there.score());
            assertThat(match(shuffled(one, dice), other)).as("seed " + seed).isEqualTo(there);
            if (there.score().compareTo(BigDecimal.ONE) == 0) {
                assertThat(String.join("", NameWords.of(one))).hasSameSizeAs(String.join("", NameWords.of(other)));
            }
        }
    }

    @Test
    void wordsArePairedAsWellAsTheyCanBe() {
        for (long seed = 0; seed < RUNS; seed++) {
            Random dice = new Random(seed);
            int rows = 1 + dice.nextInt(4);
            int columns = rows + dice.nextInt(3);
            double[][] worth = new double[rows][columns];
            for (double[] row : worth) {
                for (int column = 0; column < columns; column++) {
                    row[column] = dice.nextInt(3) == 0 ? 0 : dice.nextInt(20);
                }
            }
            int[] found = Pairing.best(worth);
            double sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += worth[row][found[row]];
            }
            assertThat(sum).as("seed " + seed).isEqualTo(best(worth, 0, new ArrayList<>()));
        }
    }

    /** The naive twin: every way to pair. */
    private static double best(double[][] worth, int row, List<Integer> taken) {
        if (row == worth.length) {
            return 0;
        }
        double best = 0;
        for (int column = 0; column < worth[row].length; column++) {
            if (!taken.contains(column)) {
                taken.add(column);
                best = Math.max(best, worth[row][column] + best(worth, row + 1, taken));
                taken.remove(taken.size() - 1);
            }
        }
        return best;
    }

    private static String shuffled(String name, Random dice) {
        List<String> words = new ArrayList<>(List.of(name.split("[, ]+")));
        Collections.shuffle(words, dice);
        return String.join(" ", words);
    }
}
