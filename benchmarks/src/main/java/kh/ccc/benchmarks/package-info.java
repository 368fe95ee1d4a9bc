/** Measures the running platform, each figure beside its yardstick in the same run. */
@NullMarked
package kh.ccc.benchmarks;

import org.jspecify.annotations.NullMarked;
