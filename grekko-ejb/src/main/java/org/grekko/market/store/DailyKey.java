package org.grekko.market.store;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which day of which series. */
@SuppressWarnings("NullAway.Init")
public class DailyKey implements Serializable {
    private static final long serialVersionUID = 1L;

    public String name;
    public LocalDate day;

    /** For the persistence provider. */
    public DailyKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DailyKey key && key.name.equals(name) && key.day.equals(day);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, day);
    }
}
