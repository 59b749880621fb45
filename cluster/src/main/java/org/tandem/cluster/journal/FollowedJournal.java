package org.tandem.cluster.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// The journal as another process of the host reads it, from the files of one member or of several: they are the same
/// bytes, so that a reader goes on with another member's when one writes no more. What is not whole yet, because it is
/// being written, is not there yet.
public final class FollowedJournal implements Journal {
    private static final long LOOK_EVERY_NANOS = 200_000;
    private static final long STUCK_NANOS = 10_000_000_000L;
    private static final int STEPS_PER_LOOK = 1_024;

    private final List<Followed> members = new ArrayList<>();
    private final Consumer<String> warning;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Segments current;
    private volatile long end;
    private volatile long nextLookNanos = System.nanoTime();
    private long grownNanos = System.nanoTime();
    private boolean warned;

    /// One member's files, and a reader that only looks for the end of what is whole.
    private static final class Followed {
        private final Segments segments;
        private JournalReader scanner;

        Followed(Segments segments) {
            this.segments = segments;
            this.scanner = scannerAt(0);
        }

        private JournalReader scannerAt(long position) {
            return new JournalReader(segments, () -> segments.endOfFile(scanner.position()), position);
        }

        /// @return where the whole steps from this position on end, as far as it looked
        long wholeFrom(long position) {
            if (scanner.position() != position) {
                scanner.close();
                scanner = scannerAt(position);
            }
            if (segments.endOfFile(position) == position) {
                return position;
            }
            try {
                scanner.poll((_, _, _, _) -> {}, STEPS_PER_LOOK);
            } catch (DamagedJournal | UncheckedIOException _) {
                // Being written just now, or cut after a power loss and not yet written again: see warnWhenStuck.
                scanner.forget();
            }
            return scanner.position();
        }
    }

    /// @param directories the members' journal directories; those that are not there yet may come
    /// @param segmentLength bytes of a file, as the members have it
    /// @param warning hears when something stands behind the end that is no whole step
    public FollowedJournal(List<Path> directories, int segmentLength, Consumer<String> warning) {
        this.warning = warning;
        directories.forEach(it -> members.add(new Followed(new Segments(it, segmentLength))));
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a journal is followed in at least one directory");
        }
        current = members.getFirst().segments;
        end = beginningOfLastFile();
        long before = -1;
        while (end > before) {
            before = end;
            look();
        }
    }

    @Override
    public JournalReader open(long fromPosition) {
        return new JournalReader(() -> current, this::endPosition, fromPosition);
    }

    /// Looks at the files when the last look is not from just now.
    @Override
    public long endPosition() {
        if (System.nanoTime() - nextLookNanos > 0 && looking.tryLock()) {
            try {
                look();
                nextLookNanos = System.nanoTime() + LOOK_EVERY_NANOS;
            } finally {
                looking.unlock();
            }
        }
        return end;
    }

    /// The member that wrote last has most likely written again; the others are asked only when it has not.
    private void look() {
        long from = end;
        for (Followed member : members) {
            if (member.segments == current && advance(member, from)) {
                return;
            }
        }
        for (Followed member : members) {
            if (member.segments != current && advance(member, from)) {
                return;
            }
        }
        if (!current.reach(from)) {
            // Its disk was emptied: who reads old steps reads them from another member.
            members.stream()
                    .map(it -> it.segments)
                    .filter(it -> it.reach(from))
                    .findFirst()
                    .ifPresent(it -> current = it);
        }
        warnWhenStuck(from);
    }

    private boolean advance(Followed member, long from) {
        long whole = member.wholeFrom(from);
        if (whole == from) {
            return false;
        }
        // In this order: whoever sees the new end reads from files that have it.
        current = member.segments;
        end = whole;
        grownNanos = System.nanoTime();
        warned = false;
        return true;
    }

    private void warnWhenStuck(long position) {
        boolean more = members.stream().anyMatch(it -> it.segments.endOfFile(position) > position);
        if (!more) {
            grownNanos = System.nanoTime();
        } else if (!warned && System.nanoTime() - grownNanos > STUCK_NANOS) {
            warned = true;
            warning.accept("the journal holds no whole step at " + position
                    + " although its file goes on: start the member that writes it, which mends or refuses it");
        }
    }

    /// Frames never span two files.
    private long beginningOfLastFile() {
        long beginning = 0;
        for (Followed member : members) {
            try {
                List<Long> bases = member.segments.bases();
                if (!bases.isEmpty() && bases.getLast() > beginning) {
                    beginning = bases.getLast();
                    current = member.segments;
                }
            } catch (IOException _) {
                // Not there yet.
                continue;
            }
        }
        return beginning;
    }
}
