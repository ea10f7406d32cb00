package org.grekko.optimisation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.model.ResearchSource;
import org.grekko.model.domain.lifecycle.ResearchEvidence;

/** What a finished search shows of a model with its best parameters. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OptimisationEvidence implements ResearchSource {
    @EJB
    private OptimisationService searches;

    @Override
    public Optional<ResearchEvidence> evidence(UUID id) {
        return searches.evidence(id);
    }

    @Override
    public Optional<Tested> tested(UUID id) {
        return searches.find(id)
                .filter(search -> search.result() != null)
                .flatMap(search -> Optional.ofNullable(search.best()).map(best -> {
                    BacktestConfig config = search.spec().config();
                    return new Tested(
                            config.model(), config.version(), best.parameters(), new TreeSet<>(config.pairs()));
                }));
    }
}
