package org.tandem.engine.time;

import java.util.Arrays;
import org.tandem.domain.Broken;

/// What has to happen at a time of the log, earliest first; among equal times, first come first. A binary heap over
/// tickets; a ticket finds its place in the heap, so that a payment which is answered leaves at once.
public final class Deadlines {
    public static final int NONE = -1;
    /// Kinds of target: what [#targetOf] means.
    public static final int PAYMENT = 1;

    public static final int OFFER = 2;
    public static final int CHANGE = 3;

    private long[] deadlines = new long[64];
    private long[] orders = new long[64];
    private int[] kinds = new int[64];
    private int[] targets = new int[64];
    private int[] places = new int[64];
    private int[] heap = new int[64];
    private int[] free = new int[64];
    private int freeCount;
    private int ticketsEverUsed;
    private int size;
    private long lastOrder;

    /// @return the ticket, valid until it is removed
    public int add(long deadlineNanos, int kind, int target) {
        return put(deadlineNanos, ++lastOrder, kind, target);
    }

    /// As it was when the snapshot was written.
    public int restore(long deadlineNanos, long order, int kind, int target) {
        Broken.unless(order > 0 && order <= lastOrder, () -> "a deadline of the snapshot has no valid place: " + order);
        return put(deadlineNanos, order, kind, target);
    }

    public void remove(int ticket) {
        int place = places[ticket];
        if (place >= size || heap[place] != ticket) {
            throw new Broken("deadline ticket " + ticket + " is not waiting");
        }
        size--;
        int moved = heap[size];
        free[freeCount++] = ticket;
        if (moved != ticket) {
            heap[place] = moved;
            places[moved] = place;
            siftUp(place);
            siftDown(places[moved]);
        }
    }

    public int size() {
        return size;
    }

    /// The earliest ticket, or [#NONE].
    public int first() {
        return size == 0 ? NONE : heap[0];
    }

    /// The earliest time, or `Long.MAX_VALUE` when nothing waits.
    public long firstNanos() {
        return size == 0 ? Long.MAX_VALUE : deadlines[heap[0]];
    }

    public long nanosOf(int ticket) {
        return deadlines[ticket];
    }

    public long orderOf(int ticket) {
        return orders[ticket];
    }

    public int kindOf(int ticket) {
        return kinds[ticket];
    }

    public int targetOf(int ticket) {
        return targets[ticket];
    }

    public long lastOrder() {
        return lastOrder;
    }

    public void restoreLastOrder(long order) {
        lastOrder = order;
    }

    private int put(long deadlineNanos, long order, int kind, int target) {
        int ticket = freeCount > 0 ? free[--freeCount] : newTicket();
        deadlines[ticket] = deadlineNanos;
        orders[ticket] = order;
        kinds[ticket] = kind;
        targets[ticket] = target;
        heap[size] = ticket;
        places[ticket] = size;
        size++;
        siftUp(size - 1);
        return ticket;
    }

    private int newTicket() {
        if (ticketsEverUsed == heap.length) {
            int length = heap.length * 2;
            deadlines = Arrays.copyOf(deadlines, length);
            orders = Arrays.copyOf(orders, length);
            kinds = Arrays.copyOf(kinds, length);
            targets = Arrays.copyOf(targets, length);
            places = Arrays.copyOf(places, length);
            heap = Arrays.copyOf(heap, length);
            free = Arrays.copyOf(free, length);
        }
        return ticketsEverUsed++;
    }

    private void siftUp(int from) {
        int place = from;
        int ticket = heap[place];
        while (place > 0) {
            int parent = place - 1 >>> 1;
            if (!isBefore(ticket, heap[parent])) {
                break;
            }
            heap[place] = heap[parent];
            places[heap[place]] = place;
            place = parent;
        }
        heap[place] = ticket;
        places[ticket] = place;
    }

    private void siftDown(int from) {
        int place = from;
        int ticket = heap[place];
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], ticket)) {
                break;
            }
            heap[place] = heap[child];
            places[heap[place]] = place;
            place = child;
        }
        heap[place] = ticket;
        places[ticket] = place;
    }

    private boolean isBefore(int one, int other) {
        return deadlines[one] < deadlines[other] || deadlines[one] == deadlines[other] && orders[one] < orders[other];
    }
}
