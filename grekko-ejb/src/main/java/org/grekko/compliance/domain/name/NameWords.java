package org.grekko.compliance.domain.name;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a name as they are compared: Unicode form NFKD (Unicode Standard Annex 15) without marks, in capitals,
 * letters that NFKD leaves whole written out, apostrophes taken out, every other sign a space. No word is left out: the
 * specification of the list knows no titles.
 */
public final class NameWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    /** Apostrophes and the letters that stand for them; within a word they divide nothing. */
    private static final Pattern APOSTROPHES = Pattern.compile("['`\u00b4\u2018\u2019\u201b\u02b9-\u02bf]");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<Character, String> WRITTEN_OUT = Map.of(
            '\u00c6', "AE", '\u0152', "OE", '\u00d8', "O", '\u0141', "L", '\u0110', "D", '\u00d0', "D", '\u00de', "TH");

    private NameWords() {}

    /** The words of a name in the order of their letters; a word that stands there twice is there twice. */
    public static List<String> of(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String capitals = APOSTROPHES.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(capitals.length());
        for (int place = 0; place < capitals.length(); place++) {
            char each = capitals.charAt(place);
            letters.append(WRITTEN_OUT.getOrDefault(each, String.valueOf(each)));
        }
        return Arrays.stream(SIGNS.split(letters))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }

    /** Whether a name has Latin letters only; the list is written in them, and others meet nothing in it. */
    public static boolean latin(String name) {
        return name.codePoints().filter(Character::isLetter).allMatch(letter -> {
            Character.UnicodeScript script = Character.UnicodeScript.of(letter);
            return script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.COMMON;
        });
    }

    /** How many letters words have together. */
    static int letters(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }
}
