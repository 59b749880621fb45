package org.tandem.readmodel.projection;

import java.math.BigInteger;
import java.util.UUID;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.payment.Uetr;

/// The domain's numbers as columns want them.
final class Numbers {
    private Numbers() {}

    static long micros(long nanos) {
        return Math.floorDiv(nanos, 1_000L);
    }

    static UUID uuid(Uetr uetr) {
        return new UUID(uetr.high(), uetr.low());
    }

    static UUID uuid(CommandId id) {
        return new UUID(id.high(), id.low());
    }

    /// A sum of amounts that may leave the range of a long: turnover knows no bound.
    static final class Sum {
        private long near;
        private BigInteger far = BigInteger.ZERO;

        void add(long amountMinor) {
            long sum = near + amountMinor;
            if (sum < 0) {
                far = far.add(BigInteger.valueOf(near));
                sum = amountMinor;
            }
            near = sum;
        }

        void add(Sum other) {
            add(other.near);
            far = far.add(other.far);
        }

        @Override
        public String toString() {
            return far.signum() == 0
                    ? Long.toString(near)
                    : far.add(BigInteger.valueOf(near)).toString();
        }
    }
}
