package org.grekko.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.access.domain.Secrets;
import org.grekko.shared.FieldError;
import org.grekko.shared.store.Migrations;

/**
 * Creates the first user, "admin" with every role, when there is none: with the password in
 * GREKKO_ADMIN_PASSWORD, else with a random one that only a file of the data directory tells.
 */
@Singleton
@Startup
@SuppressWarnings("NullAway.Init")
public class FirstLogin {
    private static final String ADMIN = "admin";

    @EJB
    private Migrations migrations;

    @EJB
    private AccessService access;

    @Inject
    @ConfigProperty(name = "GREKKO_ADMIN_PASSWORD")
    private Optional<String> chosen;

    @Inject
    @ConfigProperty(name = "grekko.data.dir", defaultValue = "data")
    private String dataDirectory;

    @PostConstruct
    void ensure() {
        migrations.await();
        if (access.users().isEmpty()) {
            String password = chosen.orElseGet(() -> Secrets.password(20));
            List<FieldError> errors = access.create(ADMIN, password, Roles.ALL, "first start");
            if (!errors.isEmpty()) {
                throw new IllegalStateException(
                        "GREKKO_ADMIN_PASSWORD " + errors.get(0).message());
            }
            if (chosen.isEmpty()) {
                write(password);
            }
        }
    }

    private void write(String password) {
        Path file = Path.of(dataDirectory, "first-login.txt");
        String text = "user: " + ADMIN + "\npassword: " + password
                + "\nSign in and set a password of your own, then delete this file.\n";
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException problem) {
            throw new UncheckedIOException("the first login could not be written to " + file, problem);
        }
    }
}
