package org.grekko.model.domain.regime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The regimes of a time span: one state for each change of a class, the first included. */
public final class RegimeTimeline {
    private final List<RegimeState> changes = new ArrayList<>();

    /** Takes the state of a time that is later than all before; it is kept when a class has changed. */
    public void add(RegimeState state) {
        if (changes.isEmpty() || !state.sameAs(changes.get(changes.size() - 1))) {
            changes.add(state);
        }
    }

    /** The states at which a class changed, by time. */
    public List<RegimeState> changes() {
        return Collections.unmodifiableList(changes);
    }
}
