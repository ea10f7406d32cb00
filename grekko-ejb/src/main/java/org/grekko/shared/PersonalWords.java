package org.grekko.shared;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is to be erased inside texts: whole words, whatever their case, so that "ann" is not found in "annual". */
public final class PersonalWords {
    private static final String BEFORE = "(?<![\\p{L}\\p{N}_-])(?<![\\p{L}\\p{N}][.])";
    private static final String AFTER = "(?![\\p{L}\\p{N}_-])(?![.][\\p{L}\\p{N}])";

    private final Pattern words;
    private final String like;

    /** Finds that value, and the value as it stands inside JSON. */
    public PersonalWords(String value) {
        String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"");
        String either = Pattern.quote(value) + (escaped.equals(value) ? "" : "|" + Pattern.quote(escaped));
        words = Pattern.compile(BEFORE + "(?:" + either + ")" + AFTER, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        like = "%" + longest(value).toLowerCase(Locale.ROOT).replaceAll("[%_!]", "!$0") + "%";
    }

    /** The longest part that stands alike in JSON and outside of it. */
    private static String longest(String value) {
        String best = "";
        for (String part : value.split("[\"\\\\]", -1)) {
            best = part.length() > best.length() ? part : best;
        }
        return best;
    }

    /** A pattern for {@code lower(column) like ? escape '!'} that finds at least every text with the words. */
    public String like() {
        return like;
    }

    /** Whether a text has the words. */
    public boolean in(String text) {
        return words.matcher(text).find();
    }

    /** The text with something else in their place. */
    public String replaced(String text, String instead) {
        return words.matcher(text).replaceAll(Matcher.quoteReplacement(instead));
    }
}
