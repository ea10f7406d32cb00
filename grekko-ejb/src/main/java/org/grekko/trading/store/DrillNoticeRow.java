package org.grekko.trading.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When people were last told that a drill is overdue; there is one. */
@Entity
@Table(name = "drill_notice")
public class DrillNoticeRow {
    /** The id of the one that there is. */
    public static final int THE_ROW = 1;

    @Id
    public int id;

    @Column(name = "told_at")
    public @Nullable Instant toldAt;
}
