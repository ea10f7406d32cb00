package org.grekko.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grekko.audit.domain.Commitment;
import org.grekko.audit.domain.PersonalCheck;
import org.grekko.audit.store.PersonalTable;
import org.jspecify.annotations.Nullable;

/** Checks the personal values behind the events of a walk along the chain, page by page. */
final class PersonalWalk {
    private final SealedEvents sealed;
    private final PersonalTable table;
    private final Set<String> met = new HashSet<>();
    private Set<String> told;
    private long erased;

    PersonalWalk(SealedEvents sealed, PersonalTable table) {
        this.sealed = sealed;
        this.table = table;
        told = sealed.erased();
    }

    /** What is wrong with a value, and the place of the event that speaks of it. */
    record Wrong(long seq, String problem) {}

    /** The first event of a page with a value that is not what was sealed, nor erased. */
    Optional<Wrong> firstWrong(List<AuditEvent> page) {
        Map<Long, Set<String>> fresh = new HashMap<>();
        Set<String> asked = new LinkedHashSet<>();
        for (AuditEvent event : page) {
            Set<String> here = Commitment.in(event.key(), event.body());
            here.removeIf(each -> met.contains(each) || !asked.add(each));
            fresh.put(event.seq(), here);
        }
        Map<String, PersonalTable.Row> rows = asked.isEmpty() ? Map.of() : table.rows(asked);
        for (AuditEvent event : page) {
            for (String commitment : fresh.getOrDefault(event.seq(), Set.of())) {
                Optional<String> problem = problem(commitment, rows.get(commitment));
                if (problem.isPresent()) {
                    return Optional.of(new Wrong(event.seq(), problem.get()));
                }
            }
        }
        met.addAll(asked);
        return Optional.empty();
    }

    /** An erasure may have been told while the walk went on. */
    private Optional<String> problem(String commitment, PersonalTable.@Nullable Row row) {
        PersonalCheck.Kept kept = row == null ? null : new PersonalCheck.Kept(row.salt(), row.value());
        erased += row != null && row.value() == null ? 1 : 0;
        if (new PersonalCheck(told).problem(commitment, kept).isEmpty()) {
            return Optional.empty();
        }
        told = sealed.erased();
        PersonalTable.Row now = table.rows(Set.of(commitment)).get(commitment);
        return new PersonalCheck(told)
                .problem(commitment, now == null ? null : new PersonalCheck.Kept(now.salt(), now.value()));
    }

    long met() {
        return met.size();
    }

    long erased() {
        return erased;
    }
}
