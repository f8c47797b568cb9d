package chesil.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages as they were written, for the next reader who is to see the same; those not read for longest are let go. */
final class KeptPages {
    private static final int MOST_BYTES = 8 << 20, MOST_BYTES_EACH = 1 << 19;

    private final Map<Asked, Written> pages = new LinkedHashMap<>(64, 0.75f, true);
    private int bytes;

    /** Which page, and what stands around it; the frame's token must be the same for all. */
    record Asked(Object edition, String template, Frame frame) {}

    synchronized Optional<Written> get(Asked asked) {
        return Optional.ofNullable(pages.get(asked));
    }

    synchronized void put(Asked asked, Written page) {
        if (page.bytes() > MOST_BYTES_EACH) return;
        var before = pages.put(asked, page);
        bytes += page.bytes() - (before == null ? 0 : before.bytes());
        for (var eldest = pages.entrySet().iterator(); bytes > MOST_BYTES && eldest.hasNext(); ) {
            bytes -= eldest.next().getValue().bytes();
            eldest.remove();
        }
    }

    /** The bytes of a page, apart where each reader's own form token goes. */
    static final class Written {
        private final List<byte[]> pieces;

        private Written(List<byte[]> pieces) {
            this.pieces = pieces;
        }

        /** Takes a page apart at a mark that stands for the token. */
        static Written of(byte[] page, byte[] mark) {
            var pieces = new ArrayList<byte[]>();
            var from = 0;
            for (var at = 0; at <= page.length - mark.length; at++) {
                if (!Arrays.equals(page, at, at + mark.length, mark, 0, mark.length)) continue;
                pieces.add(Arrays.copyOfRange(page, from, at));
                from = at + mark.length;
                at = from - 1;
            }
            pieces.add(Arrays.copyOfRange(page, from, page.length));
            return new Written(pieces);
        }

        int bytes() {
            return pieces.stream().mapToInt(piece -> piece.length).sum();
        }

        boolean hasToken() {
            return pieces.size() > 1;
        }

        int length(byte[] token) {
            return bytes() + (pieces.size() - 1) * token.length;
        }

        void writeTo(OutputStream out, byte[] token) throws IOException {
            out.write(pieces.getFirst());
            for (var piece : pieces.subList(1, pieces.size())) {
                out.write(token);
                out.write(piece);
            }
        }
    }
}
