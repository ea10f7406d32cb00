package org.grekko.compliance.domain.name;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How alike two names are, and which words make them so.
 *
 * @param score 0 to 1, four digits, rounded down; 1 when every word meets the same word
 * @param met the words that meet
 * @param asked words of the name that was asked about and that meet none
 * @param listed words of the name in the list that meet none
 */
public record NameMatch(BigDecimal score, List<Met> met, List<String> asked, List<String> listed) {
    /**
     * Two words that meet.
     *
     * @param asked the word of the name that was asked about
     * @param listed the word of the name in the list
     * @param similarity how alike they are, 0.8 to 1, four digits, rounded down
     */
    public record Met(String asked, String listed, BigDecimal similarity) {
        private String text() {
            return asked.equals(listed) ? asked : asked + " meets " + listed + " (" + similarity.toPlainString() + ")";
        }
    }

    /** Nobody changes it afterwards. */
    public NameMatch {
        met = List.copyOf(met);
        asked = List.copyOf(asked);
        listed = List.copyOf(listed);
    }

    /** Which words met which, and which met none. */
    public String text() {
        String words = met.stream().map(Met::text).collect(Collectors.joining(", "));
        return words
                + (asked.isEmpty() ? "" : "; not in the list's name: " + String.join(" ", asked))
                + (listed.isEmpty() ? "" : "; only in the list's name: " + String.join(" ", listed));
    }
}
