package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the server exports is whole to the verifier, a program of its own, through a crash; what somebody changed is not. */
final class VerifierTalk {
    private final GrekkoProcess grekko;
    private final Path folder;

    VerifierTalk(GrekkoProcess grekko, Path folder) {
        this.grekko = grekko;
        this.folder = folder;
    }

    /** An export is whole, and reaches on from an earlier one when there is one. */
    Path whole(String name, List<String> against) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        HttpResponse<String> answer = grekko.get("/api/v1/audit/export");
        assertThat(answer.statusCode()).isEqualTo(200);
        Files.writeString(file, answer.body());
        List<String> words = new ArrayList<>(List.of(file.toString()));
        words.addAll(against);
        assertThat(Verifier.verify(words, 0)).startsWith("whole: ");
        return file;
    }

    /** One changed figure of an event is found with its line. */
    void aChangedEventIsFound(Path export) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(Files.readAllLines(export));
        int victim = lines.size() / 2;
        lines.set(victim, lines.get(victim).replaceFirst("\"occurredAt\":\"2", "\"occurredAt\":\"3"));
        Path changed = folder.resolve("changed.jsonl");
        Files.writeString(changed, String.join("\n", lines) + "\n");
        assertThat(Verifier.verify(List.of(changed.toString()), 1))
                .contains("line " + (victim + 1) + ": event " + victim + " is not the one that was sealed");
    }
}
