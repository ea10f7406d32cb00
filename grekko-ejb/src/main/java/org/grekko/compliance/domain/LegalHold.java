package org.grekko.compliance.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.grekko.shared.FieldError;

/**
 * Nothing of some classes may be let go, whatever the retention says, until the hold is withdrawn.
 *
 * @param classes the classes, at least one
 * @param matter why, 3 to 200 characters: the case or the request
 */
public record LegalHold(SortedSet<RetentionClass> classes, String matter) implements RuleBody {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;

    /** Nobody changes it afterwards. */
    public LegalHold {
        classes = Collections.unmodifiableSortedSet(new TreeSet<>(classes));
        matter = matter.strip();
    }

    @Override
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (classes.isEmpty()) {
            errors.add(new FieldError("classes", "must name at least one"));
        }
        if (matter.length() < SHORTEST || matter.length() > LONGEST) {
            errors.add(new FieldError("matter", "must have " + SHORTEST + " to " + LONGEST + " characters"));
        }
        return errors;
    }
}
