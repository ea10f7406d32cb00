package org.grekko.model.domain.lifecycle;

import java.time.Duration;
import java.util.UUID;

/**
 * What a model shows to go live. A number that is not known is NaN and passes no gate.
 *
 * @param id of the paper session
 * @param modelVersion the version that traded
 * @param period how long it traded paper money
 * @param sharpe annual Sharpe ratio of the session
 * @param maxDrawdown of the session, 0 to 1
 */
public record PaperEvidence(UUID id, String modelVersion, Duration period, double sharpe, double maxDrawdown) {}
