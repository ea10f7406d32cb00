/**
 * The edge towards trading venues: what every adapter shares. A venue is one package below with a pure signer, pure
 * codecs, its error table and the adapter that ties them to this kernel's HTTP, streams, budgets and clocks.
 */
@NullMarked
package org.grekko.venue;

import org.jspecify.annotations.NullMarked;
