package org.grekko.audit.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * Personal values behind sealed events were erased, on request and by two people, as the ERASURE event of VCP v1.2 tells
 * it. It names the commitments and no value, so that whoever verifies the chain can tell what was erased from what
 * somebody made away with.
 *
 * @param erasureId the request
 * @param kind USER, PAYEE or WORDS
 * @param commitments the commitments whose salts and values are gone, 64 hexadecimal digits each
 * @param reference the request as others know it
 * @param proposedBy who asked for it here
 * @param approvedBy who approved it
 * @param occurredAt when, UTC
 */
public record PersonalDataErased(
        UUID erasureId,
        String kind,
        List<String> commitments,
        String reference,
        String proposedBy,
        String approvedBy,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return erasureId.toString();
    }
}
