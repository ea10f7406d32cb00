package org.grekko.optimisation.domain;

import java.util.List;
import java.util.SortedMap;

/** Port to what tries sets of parameters: in this process, or on every node, with a memory of what was tried. */
public interface Bench {
    /**
     * Tries sets of parameters.
     *
     * @param setting over what
     * @param points the sets, each once
     * @return a trial of each, in their order; a failure of one is thrown
     */
    List<Trial> all(Setting setting, List<SortedMap<String, Double>> points);
}
