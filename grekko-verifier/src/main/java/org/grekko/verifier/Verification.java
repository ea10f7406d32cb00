package org.grekko.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Checks an export by itself, and against what was kept elsewhere: an earlier export, or the place and hash of an event.
 * Whoever owns a chain can write it anew from any place on; only what somebody else has kept shows it.
 */
final class Verification {
    private final Path file;
    private long first;
    private long events;
    private String hash = "";
    private String against = "";

    Verification(Path file) {
        this.file = file;
    }

    /** Reads all of the export; the hash of one place must be that one, when it is given. */
    void whole(Optional<KnownEvent> known) throws IOException, BrokenExport {
        try (Export export = Export.open(file)) {
            first = export.nextSeq();
            boolean met = known.isEmpty();
            for (Optional<ExportedEvent> each = export.next(); each.isPresent(); each = export.next()) {
                if (known.isPresent() && known.get().seq() == each.get().seq()) {
                    met = true;
                    if (!known.get().hash().equals(each.get().hash())) {
                        throw export.broken("event " + known.get().seq() + " is another than the one that is known");
                    }
                }
            }
            if (!met) {
                throw export.broken("event " + known.get().seq() + ", which is known, is not in it: it has " + first
                        + " to " + (export.nextSeq() - 1));
            }
            events = export.events();
            hash = export.hash();
        }
    }

    /** Holds it against an earlier export: what both have must be the same, and it must not end before the other. */
    void against(Path earlier) throws IOException, BrokenExport {
        try (Export mine = Export.open(file);
                Export theirs = Export.open(earlier)) {
            long common = 0;
            Optional<ExportedEvent> here = mine.next();
            Optional<ExportedEvent> there = theirs.next();
            while (there.isPresent()) {
                if (here.isEmpty()) {
                    throw mine.broken(
                            "it ends before event " + there.get().seq() + ", which " + earlier.getFileName() + " has");
                }
                long place = here.get().seq();
                if (place < there.get().seq()) {
                    here = mine.next();
                } else if (place > there.get().seq()) {
                    there = theirs.next();
                } else {
                    if (!here.get().hash().equals(there.get().hash())) {
                        throw mine.broken("event " + place + " is another than in " + earlier.getFileName()
                                + ": the chain was written anew, or there are two");
                    }
                    common++;
                    here = mine.next();
                    there = theirs.next();
                }
            }
            if (common == 0) {
                throw mine.broken("it has no event in common with " + earlier.getFileName());
            }
            against = common + " events are those of " + earlier.getFileName();
        }
    }

    /** An event that is known from elsewhere. */
    record KnownEvent(long seq, String hash) {}

    /** What was found to be whole. */
    String text() {
        String range = events == 0 ? "no events" : events + " events, " + first + " to " + (first + events - 1);
        return "whole: " + range + ", last hash " + hash + (against.isEmpty() ? "" : "; " + against);
    }
}
