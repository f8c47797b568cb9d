package chesil.linkage.work;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Does numbered pieces of work on several threads. Each piece writes to a place of its own and is the same whoever does it, so
 * that the result does not depend on the number of threads; threads take the next piece when they are done, which evens out
 * pieces of unequal size and cores of unequal speed.
 */
public final class Cores {
    private final int threads;

    /** @throws IllegalArgumentException if there is not one thread at least */
    public Cores(int threads) {
        if (threads < 1) throw new IllegalArgumentException("there must be 1 thread or more, but were " + threads);
        this.threads = threads;
    }

    public int threads() {
        return threads;
    }

    /** Does pieces 0 to {@code pieces - 1}. What a piece throws is thrown here, once all threads have stopped. */
    public void each(int pieces, Piece piece) {
        each(pieces, () -> piece, (kept, number) -> kept.run(number));
    }

    /**
     * The same with something of its own for each thread, such as scratch arrays.
     *
     * @param own called once a thread
     */
    public <S> void each(int pieces, Supplier<S> own, PieceWith<S> piece) {
        var next = new AtomicInteger();
        var failed = new AtomicReference<Throwable>();
        Runnable worker = () -> {
            try {
                var mine = own.get();
                for (int number; failed.get() == null && (number = next.getAndIncrement()) < pieces; )
                    piece.run(mine, number);
            } catch (Throwable thrown) {
                failed.compareAndSet(null, thrown);
            }
        };
        int helpers = Math.min(threads, pieces) - 1;
        var started = new Thread[Math.max(0, helpers)];
        for (int i = 0; i < helpers; i++) {
            started[i] = new Thread(worker, "link-" + i);
            started[i].setDaemon(true);
            started[i].start();
        }
        worker.run();
        join(started);
        if (failed.get() instanceof RuntimeException thrown) throw thrown;
        if (failed.get() instanceof Error thrown) throw thrown;
        if (failed.get() != null) throw new IllegalStateException(failed.get());
    }

    /** The results of numbered pieces, in order. */
    public <T> java.util.List<T> map(int pieces, IntFunction<T> piece) {
        var results = new java.util.ArrayList<T>(java.util.Collections.nCopies(pieces, null));
        each(pieces, number -> {
            var made = piece.apply(number);
            synchronized (results) {
                results.set(number, made);
            }
        });
        return results;
    }

    private static void join(Thread[] threads) {
        boolean interrupted = false;
        for (var thread : threads) {
            while (true) {
                try {
                    thread.join();
                    break;
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    /** A piece of work by its number. */
    @FunctionalInterface
    public interface Piece {
        void run(int number);
    }

    /** A piece of work by its number, and what is the thread's own. */
    @FunctionalInterface
    public interface PieceWith<S> {
        void run(S own, int number);
    }
}
