package org.grekko.execution;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.execution.domain.Envelope;

/**
 * Seals API credentials. The master key is {@code grekko.master.key} (base64, 32 bytes) from the environment, else the
 * file {@code master.key} in the data directory, which is made at first use and readable by its owner only. Whoever has
 * the database without the key has nothing.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class CredentialVault {
    private static final String FILE = "master.key";
    private static final String NEXT = "master.key.next";

    private final SecureRandom dice = new SecureRandom();
    private final Map<String, Envelope> envelopes = new LinkedHashMap<>();
    private Envelope current;

    @Inject
    @ConfigProperty(name = "grekko.master.key")
    private Optional<String> configured;

    @Inject
    @ConfigProperty(name = "grekko.data.dir", defaultValue = "data")
    private String dataDirectory;

    @PostConstruct
    void load() {
        if (configured.isPresent()) {
            use(Base64.getDecoder().decode(configured.get().trim()));
            return;
        }
        Path next = Path.of(dataDirectory, NEXT);
        if (Files.exists(next)) {
            use(read(next));
        }
        Path file = Path.of(dataDirectory, FILE);
        if (!Files.exists(file)) {
            write(file, fresh());
        }
        use(read(file));
    }

    private void use(byte[] key) {
        current = new Envelope(key);
        envelopes.put(current.keyId(), current);
    }

    /** Seals a secret for its owner. */
    public String seal(String plain, String owner) {
        return current.seal(plain, owner, dice);
    }

    /**
     * Opens a secret.
     *
     * @throws IllegalArgumentException when the key that sealed it is not here; the message says which
     */
    public String open(String sealed, String owner) {
        String id = Envelope.keyIdOf(sealed);
        Envelope envelope = envelopes.get(id);
        if (envelope == null) {
            throw new IllegalArgumentException("master key " + id + " is needed; here is " + envelopes.keySet()
                    + ". Put the right one into " + FILE + " or GREKKO_MASTER_KEY");
        }
        return envelope.open(sealed, owner);
    }

    /** Begins a rotation: from now on secrets are sealed under a new key, which is kept beside the old one. */
    public synchronized void beginRotation() {
        if (configured.isPresent()) {
            throw new IllegalStateException(
                    "the master key comes from the environment; set a new one there and keep the old file until then");
        }
        Path next = Path.of(dataDirectory, NEXT);
        if (!Files.exists(next)) {
            write(next, fresh());
        }
        use(read(next));
    }

    /** Ends a rotation: the new key takes the place of the old one, which nothing needs any more. */
    public synchronized void endRotation() {
        try {
            Files.move(
                    Path.of(dataDirectory, NEXT),
                    Path.of(dataDirectory, FILE),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        envelopes.keySet().retainAll(Set.of(current.keyId()));
    }

    /** Names the present master key. */
    public String keyId() {
        return Objects.requireNonNull(current).keyId();
    }

    private byte[] fresh() {
        byte[] key = new byte[Envelope.KEY_BYTES];
        dice.nextBytes(key);
        return key;
    }

    private static byte[] read(Path file) {
        try {
            return Base64.getDecoder().decode(Files.readString(file).trim());
        } catch (IOException broken) {
            throw new UncheckedIOException("the master key " + file + " cannot be read", broken);
        }
    }

    private static void write(Path file, byte[] key) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(key));
        } catch (IOException broken) {
            throw new UncheckedIOException("the master key " + file + " cannot be written", broken);
        }
    }
}
