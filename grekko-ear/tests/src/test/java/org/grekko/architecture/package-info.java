/** The rules of the house, held against every class of the product, and proof that each rule bites. */
@NullMarked
package org.grekko.architecture;

import org.jspecify.annotations.NullMarked;
