package chesil.returns.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends before it fills the disk. */
final class Bounded extends FilterInputStream {
    private static final long MOST = 600_000_000;

    private long read;

    Bounded(InputStream in) {
        super(in);
    }

    /** More bytes came than a file may have. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("more than " + MOST + " bytes");
        }
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) count(1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var n = super.read(into, from, length);
        if (n > 0) count(n);
        return n;
    }

    private void count(int n) throws TooLargeException {
        read += n;
        if (read > MOST) throw new TooLargeException();
    }
}
