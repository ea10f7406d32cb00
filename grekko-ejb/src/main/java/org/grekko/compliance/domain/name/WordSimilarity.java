package org.grekko.compliance.domain.name;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How alike two words are, by Jaro and Winkler: 0 with nothing in common, 1 for the same word. Words that are less alike
 * than {@link #LEAST} do not meet, and count 0.
 */
final class WordSimilarity {
    /** Two words that are less alike have nothing to do with one another. */
    static final double LEAST = 0.80;

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
    /** What the same beginning adds at most: a tenth for each of four letters (Winkler 1990). */
    private static final double MOST_BY_BEGINNING = 0.4;

    private static final int BITS = 63;
    private static final int PARTS = 3;

    private WordSimilarity() {}

    /** The same whichever word comes first: for words of one length the library's answer can depend on that. */
    static double of(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        double alike = a.compareTo(b) < 0 ? JARO_WINKLER.apply(a, b) : JARO_WINKLER.apply(b, a);
        return alike < LEAST ? 0 : alike;
    }

    /** Which letters a word has, as bits; different letters may share one. */
    static long letters(String word) {
        long bits = 0;
        for (int place = 0; place < word.length(); place++) {
            bits |= 1L << (word.charAt(place) & BITS);
        }
        return bits;
    }

    /** Whether two words may meet, quickly: false only when {@link #of} is 0. */
    static boolean mayMeet(String a, long lettersOfA, String b, long lettersOfB) {
        double common = Math.min(
                a.length() - Long.bitCount(lettersOfA & ~lettersOfB),
                b.length() - Long.bitCount(lettersOfB & ~lettersOfA));
        double jaro = (common / a.length() + common / b.length() + 1) / PARTS;
        boolean begin = a.charAt(0) == b.charAt(0);
        return (begin ? jaro + MOST_BY_BEGINNING * (1 - jaro) : jaro) >= LEAST;
    }
}
