package org.grekko.risk.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which gauge of what. */
@SuppressWarnings("NullAway.Init")
public class ReadingKey implements Serializable {
    private static final long serialVersionUID = 1L;

    public String gauge;

    public String subject;

    /** For the persistence provider. */
    public ReadingKey() {}

    /** A gauge of a subject. */
    public ReadingKey(String gauge, String subject) {
        this.gauge = gauge;
        this.subject = subject;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReadingKey key && gauge.equals(key.gauge) && subject.equals(key.subject);
    }

    @Override
    public int hashCode() {
        return Objects.hash(gauge, subject);
    }
}
