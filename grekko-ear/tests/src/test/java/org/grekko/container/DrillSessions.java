package org.grekko.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.grekko.model.RegisteredModel;
import org.grekko.model.TradingSessions;
import org.grekko.model.domain.lifecycle.PaperEvidence;
import org.grekko.model.domain.lifecycle.PromotionRequest;
import org.grekko.model.domain.lifecycle.Stage;

/** A runner that is ready for every model, whose paper sessions have the ids of their models and went well. */
@ApplicationScoped
public class DrillSessions implements TradingSessions {
    @Override
    public PromotionRequest.Readiness readiness(RegisteredModel model, Stage to) {
        return new PromotionRequest.Readiness(true, true, true, 0);
    }

    @Override
    public Optional<PaperEvidence> evidence(UUID modelId) {
        return Optional.of(new PaperEvidence(modelId, DrillEvidence.VERSION, Duration.ofDays(31), 0.9, 0.1));
    }
}
