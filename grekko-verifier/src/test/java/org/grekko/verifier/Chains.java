package org.grekko.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Exports made for tests, with right hashes. */
final class Chains {
    /** What comes before the first event. */
    static final String FIRST = "0".repeat(64);

    private static final String SIGNS = "ab \"\\\n\t\u0001\u001b\u007fü€{}:,/";

    private Chains() {}

    /** An export of events with those bodies. */
    static String of(long firstSeq, String prevHash, List<String> bodies) {
        StringBuilder text = new StringBuilder(
                "{\"format\":\"grekko-events-1\",\"firstSeq\":" + firstSeq + ",\"prevHash\":\"" + prevHash + "\"}\n");
        long seq = firstSeq;
        String before = prevHash;
        for (String body : bodies) {
            List<String> fields = List.of("id" + seq, "2026-11-22T10:00:00.000000Z", "context", "T", "key", body);
            String hash = new ExportedEvent(seq, fields, before, "").reckoned();
            text.append("{\"seq\":" + seq + ",\"eventId\":\"id" + seq
                    + "\",\"occurredAt\":\"2026-11-22T10:00:00.000000Z\",\"context\":\"context\",\"type\":\"T\""
                    + ",\"key\":\"key\",\"body\":\"" + escaped(body) + "\",\"prevHash\":\"" + before
                    + "\",\"hash\":\"" + hash + "\"}\n");
            before = hash;
            seq++;
        }
        return text + "{\"lastSeq\":" + (seq - 1) + ",\"lastHash\":\"" + before + "\"}\n";
    }

    private static String escaped(String body) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < body.length(); place++) {
            char each = body.charAt(place);
            switch (each) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> text.append(each < ' ' ? "\\u00%02X".formatted((int) each) : String.valueOf(each));
            }
        }
        return text.toString();
    }

    /** The hash of an event of an export that begins with the first. */
    static String hash(Path export, int seq) throws IOException {
        String line = Files.readAllLines(export, StandardCharsets.UTF_8).get(seq);
        return line.substring(line.length() - 66, line.length() - 2);
    }

    /** Any text. */
    static String text(Random dice) {
        StringBuilder text = new StringBuilder();
        int length = dice.nextInt(30);
        for (int i = 0; i < length; i++) {
            text.append(SIGNS.charAt(dice.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
