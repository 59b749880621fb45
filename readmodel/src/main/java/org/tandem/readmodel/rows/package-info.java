/// Named SQL from resources, and rows as domain values: what every query of this module is made of.
///
/// In: result sets. Out: money, rates, BICs, instants. May not enter: tables or questions of any one feature.
@NullMarked
package org.tandem.readmodel.rows;

import org.jspecify.annotations.NullMarked;
