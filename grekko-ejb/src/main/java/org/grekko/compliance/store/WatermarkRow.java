package org.grekko.compliance.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Until when a watch has looked at everything. */
@Entity
@Table(name = "compliance_watermark")
@SuppressWarnings("NullAway.Init")
public class WatermarkRow {
    @Id
    public String id;

    public Instant reached;
}
