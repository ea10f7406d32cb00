package org.grekko.compliance;

import java.util.List;
import org.grekko.compliance.domain.NameScreening;
import org.grekko.compliance.domain.PartyHit;

/** Port that tells whether a person or company is one with whom nothing may be done (KYC and AML). */
public interface PartyScreening {
    /**
     * The entries whose names are like that name, the most alike first.
     *
     * @param name the name
     * @param how from when on names are alike
     * @param most how many at most
     */
    List<PartyHit> parties(String name, NameScreening how, int most);
}
