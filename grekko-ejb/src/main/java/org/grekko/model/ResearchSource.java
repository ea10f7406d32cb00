package org.grekko.model;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.grekko.model.domain.lifecycle.ResearchEvidence;
import org.grekko.shared.AssetPair;

/** Where evidence for a candidate comes from: backtests, searches. Each source knows its own ids. */
public interface ResearchSource {
    /**
     * The evidence of that id; what is not known in it is NaN, the version is the plugin's, and nobody attests yet.
     *
     * @return empty when this source has no such thing, or it has not come to its end
     */
    Optional<ResearchEvidence> evidence(UUID id);

    /** What was tested there; empty when {@link #evidence} is. */
    Optional<Tested> tested(UUID id);

    /**
     * What was tested. Only a model that is the same may rest on it.
     *
     * @param plugin name of the model that ran
     * @param pluginVersion its version then
     * @param parameters every parameter: of a search, those of its best
     * @param pairs over which markets
     */
    record Tested(String plugin, String pluginVersion, SortedMap<String, Double> parameters, Set<AssetPair> pairs) {}
}
