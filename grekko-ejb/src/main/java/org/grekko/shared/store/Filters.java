package org.grekko.shared.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds a query over rows from the filters that are set, newest first, a page at a time. */
public final class Filters {
    private final StringBuilder where = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String timeField;
    private String order = "";

    /** Filters over rows whose time is in that field; they are ordered by it and by id, descending. */
    public Filters(String timeField) {
        this.timeField = timeField;
    }

    /** Only rows whose field equals the value; a null value filters nothing. */
    public Filters equal(String field, @Nullable Object value) {
        return add(field, "=", value);
    }

    /**
     * Only rows whose field equals the value; a null value filters nothing. There is an index over the field, time and
     * id: named in the order too, so that the embedded database reads no more of it than the page.
     */
    public Filters within(String field, @Nullable Object value) {
        order = value == null ? "" : "r." + field + " desc, ";
        return equal(field, value);
    }

    /** Only rows of that time or later, and before the other; null bounds are open. */
    public Filters between(@Nullable Instant from, @Nullable Instant to) {
        return add(timeField, ">=", from).add(timeField, "<", to);
    }

    /** Only rows after the last one of the page before; nulls for the first page. */
    public Filters after(@Nullable Instant time, @Nullable UUID id) {
        if (time != null && id != null) {
            where.append(" and (r.%1$s < :pageTime or (r.%1$s = :pageTime and r.id < :pageId))".formatted(timeField));
            values.put("pageTime", time);
            values.put("pageId", id);
        }
        return this;
    }

    /** The query for at most that many rows of the entity. */
    public <T> TypedQuery<T> query(EntityManager entities, Class<T> entity, int limit) {
        String text = "select r from %s r where %s order by %sr.%s desc, r.id desc"
                .formatted(entity.getSimpleName(), where, order, timeField);
        TypedQuery<T> query = entities.createQuery(text, entity).setMaxResults(limit);
        values.forEach(query::setParameter);
        return query;
    }

    private Filters add(String field, String operator, @Nullable Object value) {
        if (value != null) {
            String name = "v" + values.size();
            where.append(" and r.")
                    .append(field)
                    .append(' ')
                    .append(operator)
                    .append(" :")
                    .append(name);
            values.put(name, value);
        }
        return this;
    }
}
