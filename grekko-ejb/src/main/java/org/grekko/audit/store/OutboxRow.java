package org.grekko.audit.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An event that is still to be sealed. */
@Entity
@Table(name = "outbox")
@SuppressWarnings("NullAway.Init")
public class OutboxRow {
    @Id
    public Long ord;
}
