package org.grekko.shared;

/** What is done with text everywhere. */
public final class Text {
    private Text() {}

    /** The first so many characters; all of a text that has no more. */
    public static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }
}
