package org.grekko.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The channels that are installed, and those that are configured. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class AlertChannels {
    @Inject
    @Any
    private Instance<AlertChannel> installed;

    /** All of them, by name. */
    public List<AlertChannel> all() {
        return installed.stream()
                .sorted(Comparator.comparing(AlertChannel::name))
                .toList();
    }

    /** Those that can be used, by name. */
    public List<AlertChannel> configured() {
        return all().stream().filter(AlertChannel::configured).toList();
    }

    /** The channel of that name. */
    public Optional<AlertChannel> find(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
