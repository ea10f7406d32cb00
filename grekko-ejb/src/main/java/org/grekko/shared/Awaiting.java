package org.grekko.shared;

import java.util.List;

/** Port through which a context tells what of it waits for a second person; every bean of this type is asked. */
public interface Awaiting {
    /** How many of one kind are told at most. */
    int MOST = 200;

    /** What waits, in any order, at most {@value #MOST}. */
    List<AwaitedApproval> waiting();
}
