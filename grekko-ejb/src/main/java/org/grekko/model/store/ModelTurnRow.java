package org.grekko.model.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that promotions lock, so that they take turns. */
@Entity
@Table(name = "model_turn")
public class ModelTurnRow {
    /** The id of the one row. */
    public static final int ONLY = 1;

    @Id
    public int id;
}
