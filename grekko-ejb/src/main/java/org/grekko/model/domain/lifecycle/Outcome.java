package org.grekko.model.domain.lifecycle;

import java.util.List;
import java.util.stream.Collectors;

/** What came of a request for promotion or of an approval. */
public sealed interface Outcome {
    /** Every gate and what it found. */
    List<Finding> findings();

    /**
     * It was accepted.
     *
     * @param life the model's life from here on
     */
    record Accepted(ModelLife life, List<Finding> findings) implements Outcome {}

    /** It was refused; nothing has changed. */
    record Refused(List<Finding> findings) implements Outcome {
        /** Every reason, for people. */
        public String reasons() {
            return findings.stream()
                    .filter(each -> !each.passed())
                    .map(Finding::sentence)
                    .collect(Collectors.joining("; "));
        }
    }
}
