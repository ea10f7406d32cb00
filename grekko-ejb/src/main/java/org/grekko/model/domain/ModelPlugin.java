package org.grekko.model.domain;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.grekko.shared.FieldError;

/** A kind of model, built in or found by the ServiceLoader in the jars of the plugins folder. */
public interface ModelPlugin {
    /** Unique name, lower case with dashes. */
    String name();

    /** Semantic version: MAJOR.MINOR.PATCH. */
    String version();

    /** Its parameters. */
    List<ModelParameter> parameters();

    /** What is wrong with these parameters beyond their ranges; the field is the parameter's name. */
    default List<FieldError> check(Map<String, Double> parameters) {
        return List.of();
    }

    /**
     * After how many bars of each market a decision no longer depends on what was before; empty for a model that never
     * forgets, such as one that waits for an event.
     */
    OptionalInt warmUp(Map<String, Double> parameters);

    /**
     * A fresh model that has seen nothing.
     *
     * @param parameters every parameter with an allowed value
     * @param markets how many markets it decides on, 1 or more
     */
    Model create(Map<String, Double> parameters, int markets);
}
