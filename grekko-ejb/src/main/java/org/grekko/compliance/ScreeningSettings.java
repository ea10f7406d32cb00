package org.grekko.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which list is screened against, from the configuration. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ScreeningSettings {
    @Inject
    @ConfigProperty(name = "grekko.compliance.sanctions.file")
    private Optional<String> file;

    @Inject
    @ConfigProperty(name = "grekko.compliance.sanctions.comments-file")
    private Optional<String> comments;

    @Inject
    @ConfigProperty(name = "grekko.compliance.sanctions.max-age-days", defaultValue = "7")
    private int maxAgeDays;

    @Inject
    @ConfigProperty(name = "grekko.compliance.sanctions.required", defaultValue = "false")
    private boolean required;

    /** The file with the list; empty when none is set up. */
    public Optional<Path> file() {
        return file.filter(text -> !text.isBlank()).map(Path::of);
    }

    /** The file with what the list's remarks have no room for; empty when none is set up. */
    public Optional<Path> comments() {
        return comments.filter(text -> !text.isBlank()).map(Path::of);
    }

    /** How old the list may be. */
    public Duration maxAge() {
        return Duration.ofDays(Math.max(1, maxAgeDays));
    }

    /** Whether nothing may be approved while there is no list that is new enough. */
    public boolean required() {
        return required;
    }
}
