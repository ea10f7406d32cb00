package org.grekko.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.grekko.compliance.domain.ListEntry;
import org.grekko.compliance.domain.NameScreening;
import org.grekko.compliance.domain.PartyHit;
import org.grekko.compliance.domain.SanctionsList;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Screens against a list of sanctions in a file, which is read again when it has changed. A file that cannot be read
 * leaves the list before in place, and is told.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class FileListScreening implements AddressScreening, PartyScreening {
    private static final long LARGEST = 200_000_000;
    private static final int VERSION_DIGITS = 12;
    private static final String UNREADABLE = "the file of the list cannot be read: ";

    @Inject
    private ScreeningSettings settings;

    @Inject
    private Clock clock;

    private volatile @Nullable Loaded loaded;
    private volatile @Nullable String problem;
    private volatile @Nullable Instant tried;
    private volatile Instant triedComments = Instant.EPOCH;

    private record Loaded(SanctionsList list, String version, Instant publishedAt) {}

    @Override
    public Optional<ListEntry> address(String address) {
        return list().flatMap(list -> list.address(address));
    }

    @Override
    public List<PartyHit> parties(String name, NameScreening how, int most) {
        return list().map(list -> list.parties(name, how, most)).orElse(List.of());
    }

    private Optional<SanctionsList> list() {
        if (tried == null) {
            boolean unused = refresh();
        }
        return Optional.ofNullable(loaded).map(Loaded::list);
    }

    /** Reads the file when it is another than before; whether the list is a new one. */
    public synchronized boolean refresh() {
        Optional<Path> file = settings.file();
        if (file.isEmpty()) {
            tried = Instant.EPOCH;
            return false;
        }
        try {
            Instant written = Files.getLastModifiedTime(file.get()).toInstant();
            Optional<Path> comments = settings.comments();
            Instant further = comments.isEmpty()
                    ? Instant.EPOCH
                    : Files.getLastModifiedTime(comments.get()).toInstant();
            if (written.equals(tried) && further.equals(triedComments)) {
                return false;
            }
            tried = written;
            triedComments = further;
            return read(file.get(), comments, written);
        } catch (IllegalArgumentException broken) {
            problem = UNREADABLE + broken.getMessage();
            return false;
        } catch (IOException gone) {
            // Its message is the path of the file, which is nobody's business. It is tried again.
            tried = Instant.EPOCH;
            problem = UNREADABLE + gone.getClass().getSimpleName();
            return false;
        }
    }

    private boolean read(Path file, Optional<Path> comments, Instant written) throws IOException {
        byte[] bytes = bytes(file);
        byte[] further = comments.isEmpty() ? new byte[0] : bytes(comments.get());
        SanctionsList list = SanctionsList.of(lines(bytes), lines(further));
        Loaded before = loaded;
        Loaded fresh = new Loaded(list, version(bytes, further), written);
        loaded = fresh;
        problem = null;
        return before == null || !before.version().equals(fresh.version());
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException("is larger than " + LARGEST + " bytes");
        }
        return Files.readAllBytes(file);
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private static String version(byte[] bytes, byte[] further) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest(further)).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** How the list stands. */
    public ListState state() {
        if (tried == null) {
            boolean unused = refresh();
        }
        Loaded held = loaded;
        long maxAge = settings.maxAge().toDays();
        if (held == null) {
            return new ListState(
                    settings.file().isPresent(), settings.required(), null, 0, 0, null, null, maxAge, false, problem);
        }
        Duration age = Duration.between(held.publishedAt(), clock.now());
        return new ListState(
                true,
                settings.required(),
                held.version(),
                held.list().entries(),
                held.list().addresses(),
                held.publishedAt(),
                age.toDays(),
                maxAge,
                age.compareTo(settings.maxAge()) <= 0,
                problem);
    }
}
