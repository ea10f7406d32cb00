package org.grekko.model;

import org.grekko.model.domain.lifecycle.LookaheadRun;

/** Runs the check for look-ahead. */
public interface LookaheadProof {
    /** Runs a model's plugin with its parameters over made-up bars whose future is changed; it may take some seconds. */
    LookaheadRun prove(RegisteredModel model);
}
