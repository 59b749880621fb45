/// Laws of the engine over random logs: determinism, replay, conservation, idempotency, and equality with the naive
/// model.
///
/// In: a seed. Out: the same commands every time. Start reading at `RandomLog`.
package org.tandem.engine.laws;
