package org.grekko.watchdog;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.grekko.execution.domain.Envelope;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;
import org.jspecify.annotations.Nullable;

/** The wards as they lie on disk: sealed under the installation's master key, as credentials in the database are. */
public final class SealedWards {
    /** To whom the sealed text belongs. */
    public static final String OWNER = "watchdog";

    private static final List<String> KEY_FILES = List.of("master.key", "master.key.next");

    private final Path dataDirectory;
    private final @Nullable String configuredKey;

    /**
     * The wards of a data directory.
     *
     * @param configuredKey the master key in base64 where it comes from the environment; null when it is in its file
     */
    SealedWards(Path dataDirectory, @Nullable String configuredKey) {
        this.dataDirectory = dataDirectory;
        this.configuredKey = configuredKey;
    }

    /** The wards as text, to be sealed. */
    public static String plain(Wards wards) {
        return JsonText.write(GrekkoJson.mapper(), wards, "the accounts of the watchdog cannot be written");
    }

    /**
     * Opens the wards.
     *
     * @throws IOException when the file or the master key cannot be read
     * @throws IllegalArgumentException when it was sealed under another key or changed
     */
    Wards open(Path sealed) throws IOException {
        String text = Files.readString(sealed);
        String needed = Envelope.keyIdOf(text);
        for (Envelope each : envelopes()) {
            if (each.keyId().equals(needed)) {
                return parse(each.open(text, OWNER));
            }
        }
        throw new IllegalArgumentException("master key " + needed + " is needed and is not here: give the watchdog the"
                + " GREKKO_MASTER_KEY of the server, or the same data directory");
    }

    private static Wards parse(String plain) {
        try {
            return GrekkoJson.mapper().readValue(plain, Wards.class);
        } catch (JsonProcessingException unreadable) {
            // Without its cause, which would quote what it could not read.
            throw new IllegalArgumentException("the sealed accounts are of another version of Grekko");
        }
    }

    private List<Envelope> envelopes() throws IOException {
        List<Envelope> envelopes = new ArrayList<>();
        if (configuredKey != null) {
            envelopes.add(envelope(configuredKey));
        }
        for (String name : KEY_FILES) {
            Path file = dataDirectory.resolve(name);
            if (Files.exists(file)) {
                envelopes.add(envelope(Files.readString(file)));
            }
        }
        return envelopes;
    }

    private static Envelope envelope(String base64) {
        return new Envelope(Base64.getDecoder().decode(base64.trim()));
    }
}
