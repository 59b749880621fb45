@NullMarked
package org.tandem.app.demo;

import org.jspecify.annotations.NullMarked;
