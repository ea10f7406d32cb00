/**
 * A venue on this machine: a price-time matching book with accounts, fed by recorded or generated flow, behind the wire
 * protocol of each venue and a script of faults. It shares no codec and no signer with the adapters it tests.
 */
@NullMarked
package org.grekko.lab.simulator;

import org.jspecify.annotations.NullMarked;
