package org.grekko.model;

import java.util.Optional;
import java.util.UUID;
import org.grekko.model.domain.lifecycle.PaperEvidence;
import org.grekko.model.domain.lifecycle.PromotionRequest;
import org.grekko.model.domain.lifecycle.Stage;

/** What runs models on paper and live. */
public interface TradingSessions {
    /**
     * Whether it could run the model in that stage. Its answer about budgets is not used: the registry adds them up itself,
     * under a lock.
     */
    PromotionRequest.Readiness readiness(RegisteredModel model, Stage to);

    /** What the model's present paper session has shown so far; empty when there is none. */
    Optional<PaperEvidence> evidence(UUID modelId);
}
