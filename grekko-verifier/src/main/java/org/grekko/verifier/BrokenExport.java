package org.grekko.verifier;

/** What is wrong with an export, and where. */
final class BrokenExport extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;

    /**
     * Something wrong.
     *
     * @param file the file
     * @param line its line, from 1
     * @param what what is wrong there
     */
    BrokenExport(String file, long line, String what) {
        super(what);
        this.file = file;
        this.line = line;
    }

    /** In words, with the place. */
    String text() {
        return file + ", line " + line + ": " + getMessage();
    }
}
