package org.grekko.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.grekko.model.ResearchSource;
import org.grekko.model.domain.lifecycle.ResearchEvidence;
import org.grekko.shared.AssetPair;

/** A search that found what passes every gate, of the model of the drill. */
@ApplicationScoped
public class DrillEvidence implements ResearchSource {
    static final UUID SEARCH = new UUID(0x4711, 1);
    static final String PLUGIN = "sma-cross";
    static final Map<String, Double> PARAMETERS = Map.of("fast", 7.0, "slow", 31.0);
    static final String PAIR = "DRILL/USD";
    static final String VERSION = "1.0.0";

    @Override
    public Optional<ResearchEvidence> evidence(UUID id) {
        ResearchEvidence.Figures figures = new ResearchEvidence.Figures(1.4, 0.12, Duration.ofDays(900), 80);
        ResearchEvidence.Trust trust = new ResearchEvidence.Trust(0.9, 0.8, 0.97, 0.1, 0.3, 200);
        return id.equals(SEARCH)
                ? Optional.of(new ResearchEvidence(id, VERSION, figures, trust, null))
                : Optional.empty();
    }

    @Override
    public Optional<Tested> tested(UUID id) {
        return id.equals(SEARCH)
                ? Optional.of(new Tested(PLUGIN, VERSION, new TreeMap<>(PARAMETERS), Set.of(AssetPair.of(PAIR))))
                : Optional.empty();
    }
}
