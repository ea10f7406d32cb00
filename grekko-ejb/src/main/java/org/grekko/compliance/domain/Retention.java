package org.grekko.compliance.domain;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grekko.shared.FieldError;

/**
 * How long what is over is kept.
 *
 * @param days for each class the days, 1 to 36500; a class that is not named is kept for good
 */
public record Retention(SortedMap<RetentionClass, Integer> days) implements RuleBody {
    private static final int MOST = 36_500;

    /** Nobody changes it afterwards. */
    public Retention {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    @Override
    public List<FieldError> errors() {
        if (days.containsKey(RetentionClass.PERSONAL_DATA)) {
            return List.of(new FieldError("days", "must not name PERSONAL_DATA, which is erased on request only"));
        }
        boolean possible = !days.isEmpty() && days.values().stream().allMatch(each -> each >= 1 && each <= MOST);
        return possible
                ? List.of()
                : List.of(new FieldError("days", "must name at least one class, each with 1 to " + MOST + " days"));
    }
}
