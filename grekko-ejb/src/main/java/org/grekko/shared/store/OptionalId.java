package org.grekko.shared.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids that may be missing, as text: the persistence provider cannot read a null from a column of type uuid. */
@Converter
public class OptionalId implements AttributeConverter<@Nullable UUID, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : UUID.fromString(stored);
    }
}
