package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.grekko.execution.AccountService;
import org.grekko.execution.CredentialVault;

/**
 * Seals every secret under a new master key: the new key is on disk before anything is sealed with it, the old one leaves
 * only after the commit, so that a crash in between loses nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class KeyRotation {
    @Inject
    private CredentialVault vault;

    @EJB
    private AccountService accounts;

    /** How many accounts were sealed anew, and the name of the new key. */
    public record Done(int accounts, String keyId) {}

    /** Rotates the master key. */
    public Done rotate(String by) {
        vault.beginRotation();
        int sealed = accounts.rotate(by);
        vault.endRotation();
        return new Done(sealed, vault.keyId());
    }
}
