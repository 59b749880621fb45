package org.tandem.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Limits;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.money.Rate;
import org.tandem.domain.party.Bic;

/// Random records of every kind, by their shape: reflection over the sealed types finds new ones by itself, so that a
/// record without a round trip cannot be forgotten. Test code only; the codec itself reflects on nothing.
final class Samples {
    private static final int[] EDGE_CODE_POINTS = {'A', 'z', '0', ' ', 0xE9, 0x416, 0x4E2D, 0x1F600, '<', 0};
    private final Random random;

    private final Set<Class<?>> leftOut;

    Samples(long seed) {
        this(seed, Set.of());
    }

    /// @param leftOut never drawn inside another record: kinds that came after what must be drawn again was first
    ///     drawn
    Samples(long seed, Set<Class<?>> leftOut) {
        this.random = new Random(seed);
        this.leftOut = leftOut;
    }

    /// Every record that a sealed interface permits, in the order it permits them.
    @SuppressWarnings("unchecked")
    static <T> List<Class<? extends T>> permitted(Class<T> sealed) {
        List<Class<? extends T>> all = new ArrayList<>();
        for (Class<?> type : sealed.getPermittedSubclasses()) {
            if (type.isSealed()) {
                all.addAll(permitted((Class<T>) type));
            } else {
                all.add((Class<? extends T>) type);
            }
        }
        return all;
    }

    Command command() {
        return any(Command.class);
    }

    Step step() {
        List<Recorded> events = new ArrayList<>();
        long sequence = 1 + (random.nextLong() >>> 8);
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Event event = any(Event.class);
            events.add(recorded(sequence++, event));
        }
        return new Step(random.nextLong(), random.nextLong(), any(Outcome.class), events);
    }

    Recorded recorded(long sequence, Event event) {
        return new Recorded(sequence, event, delivery(), delivery(), delivery());
    }

    <T> T any(Class<T> sealed) {
        List<Class<? extends T>> all = permitted(sealed);
        all.removeAll(leftOut);
        return record(all.get(random.nextInt(all.size())));
    }

    <T> T record(Class<T> type) {
        // Random parts may break a record's own rule, such as ascending tiers: then others are drawn.
        for (int attempt = 0; attempt < 10_000; attempt++) {
            try {
                return draw(type);
            } catch (InvocationTargetException unlucky) {
                if (!(unlucky.getCause() instanceof IllegalArgumentException)) {
                    throw new AssertionError(type + " is not made", unlucky);
                }
            } catch (ReflectiveOperationException cannot) {
                throw new AssertionError(type + " is not made", cannot);
            }
        }
        throw new AssertionError("no random " + type.getSimpleName() + " was valid");
    }

    private <T> T draw(Class<T> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = nullable && random.nextInt(3) == 0
                    ? null
                    : value(components[i].getType(), components[i].getGenericType(), components[i].getName());
        }
        Constructor<T> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private Object value(Class<?> type, Type generic, String name) {
        if (type == long.class) {
            return number(name);
        } else if (type == int.class) {
            return random.nextInt(5);
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == String.class) {
            return switch (name) {
                case "code" -> code();
                case "from", "to" -> code().substring(0, 2);
                default -> text();
            };
        } else if (type == byte[].class) {
            byte[] bytes = new byte[random.nextInt(20) == 0 ? Limits.ORIGINAL_MESSAGE_BYTES_MAX : random.nextInt(600)];
            random.nextBytes(bytes);
            return bytes;
        } else if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        } else if (List.class.isAssignableFrom(type)) {
            Class<?> element = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
            return list(element, name);
        } else if (type == Bic.class) {
            return random.nextInt(8) == 0
                    ? Bic.NONE
                    : Bic.of(code() + "A" + "BYXX" + (random.nextBoolean() ? "0AZ" : ""));
        } else if (type == Fee.class) {
            long least = random.nextInt(1_000);
            return new Fee(random.nextInt(100), random.nextInt(1_000_001), least, least + random.nextInt(100_000));
        } else if (type.isSealed()) {
            return any(type);
        } else {
            return record(type);
        }
    }

    private List<Object> list(Class<?> element, String name) {
        int size = name.equals("tiers") ? 1 + random.nextInt(2) : random.nextInt(4);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(value(element, element, "element"));
        }
        return values;
    }

    private long number(String name) {
        if (name.equals("minor") || name.endsWith("Minor") || name.equals("scaled")) {
            long bound = name.equals("scaled") ? Rate.SCALED_MAX : Limits.AMOUNT_MINOR_MAX;
            return random.nextInt(10) == 0 ? bound : random.nextLong(1, bound);
        }
        if (name.endsWith("Millis")) {
            return 1 + random.nextInt(1_000_000);
        }
        if (name.equals("number")) {
            return random.nextLong() >>> 1;
        }
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> Long.MAX_VALUE;
            case 2 -> Long.MIN_VALUE;
            default -> random.nextLong();
        };
    }

    private long delivery() {
        return random.nextBoolean() ? 0 : random.nextLong() >>> 1 | 1;
    }

    private String code() {
        return "" + letter() + letter() + letter();
    }

    private char letter() {
        return (char) ('A' + random.nextInt(26));
    }

    private String text() {
        int length = random.nextInt(12) == 0 ? Limits.NAME_LENGTH_MAX : random.nextInt(20);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(EDGE_CODE_POINTS[random.nextInt(EDGE_CODE_POINTS.length)]);
        }
        return text.toString();
    }
}
