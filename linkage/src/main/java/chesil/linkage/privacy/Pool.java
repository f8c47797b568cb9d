package chesil.linkage.privacy;

import chesil.linkage.Records.Kind;
import chesil.linkage.work.Cores;
import java.util.Arrays;
import java.util.List;

/** The encodings of all parties end to end, with the number of ones of each, which bounds every likeness. */
final class Pool {
    private final List<Encodings> parties;
    private final int[] starts;
    final int words;
    final long[] filters;
    /** Shape [records]: ones of the whole filter, and of its second half. */
    final int[] ones;

    final int[] onesOfRest;

    Pool(List<Encodings> parties) {
        this.parties = parties;
        starts = new int[parties.size() + 1];
        for (int p = 0; p < parties.size(); p++)
            starts[p + 1] = Math.addExact(starts[p], parties.get(p).size());
        words = parties.isEmpty() ? 1 : parties.getFirst().words();
        filters = new long[Math.multiplyExact(size(), words)];
        for (int p = 0; p < parties.size(); p++)
            System.arraycopy(
                    parties.get(p).filters(),
                    0,
                    filters,
                    starts[p] * words,
                    parties.get(p).size() * words);
        ones = new int[size()];
        onesOfRest = new int[size()];
        for (int record = 0; record < ones.length; record++) {
            for (int w = 0; w < words; w++) {
                int count = Long.bitCount(filters[record * words + w]);
                ones[record] += count;
                if (w >= words / 2) onesOfRest[record] += count;
            }
        }
    }

    int size() {
        return starts[starts.length - 1];
    }

    /** The end of the party that a record is of. */
    int endOfParty(int record) {
        int party = 0;
        while (record >= starts[party + 1]) party++;
        return starts[party + 1];
    }

    /** Who comes first among the records that a left one may be paired with; all later ones may be, up to {@link #lastFor}. */
    int firstFor(int left, Kind kind) {
        return kind == Kind.LINK ? endOfParty(left) : left + 1;
    }

    /** The end of the records that a left one may be paired with. */
    int lastFor(int left, Kind kind) {
        return kind == Kind.DEDUPE ? endOfParty(left) : size();
    }

    /** Where the records of a party begin; of one past the last, how many there are. */
    int start(int party) {
        return starts[party];
    }

    long pairs(Kind kind) {
        long within = 0;
        for (var party : parties) within += (long) party.size() * (party.size() - 1) / 2;
        long all = (long) size() * (size() - 1) / 2;
        return switch (kind) {
            case LINK -> all - within;
            case DEDUPE -> within;
            case BOTH -> all;
        };
    }

    /** Twice the bits that two records share over the bits that they have: Dice's coefficient, 0 for two that have none. */
    double likeness(int one, int other) {
        int shared = 0;
        for (int w = 0; w < words; w++) shared += Long.bitCount(filters[one * words + w] & filters[other * words + w]);
        int both = ones[one] + ones[other];
        return both == 0 ? 0 : 2.0 * shared / both;
    }

    /** The records that share each pseudonym, for each kind of key. */
    List<Blocks> blocks(Cores cores, int largest) {
        return cores.map(parties.getFirst().keyNames().size(), kind -> Blocks.of(this, kind, largest));
    }

    private long key(int kind, int party, int record) {
        return parties.get(party).key(kind, record - starts[party]);
    }

    /** Records by one kind of key: those of a block stand side by side in ascending order. */
    static final class Blocks {
        /** Shape [records]: the block of each, -1 where it is in none. */
        final int[] blockOf;

        final int[] order;
        final int[] starts;
        private final long passedOver;

        private Blocks(int[] blockOf, int[] order, int[] starts, long passedOver) {
            this.blockOf = blockOf;
            this.order = order;
            this.starts = starts;
            this.passedOver = passedOver;
        }

        long passedOver() {
            return passedOver;
        }

        /** Numbers pseudonyms by hashing, then puts records in place by counting. */
        static Blocks of(Pool pool, int kind, int largest) {
            int records = pool.size();
            int slots = Integer.highestOneBit(Math.max(8, records)) << 1;
            var table = new long[slots];
            var numbers = new int[slots];
            var blockOf = new int[records];
            int count = 0;
            for (int party = 0; party < pool.parties.size(); party++) {
                for (int record = pool.starts[party]; record < pool.starts[party + 1]; record++) {
                    long key = pool.key(kind, party, record);
                    blockOf[record] = -1;
                    if (key == 0) continue;
                    int slot = (int) (key ^ key >>> 32) & (slots - 1); // pseudonyms are as good as random already
                    while (table[slot] != 0 && table[slot] != key) slot = (slot + 1) & (slots - 1);
                    if (table[slot] == 0) {
                        table[slot] = key;
                        numbers[slot] = count++;
                    }
                    blockOf[record] = numbers[slot];
                }
            }
            return placed(blockOf, count, largest);
        }

        private static Blocks placed(int[] blockOf, int count, int largest) {
            var starts = new int[count + 1];
            for (int block : blockOf) if (block >= 0) starts[block + 1]++;
            long passedOver = 0;
            var tooLarge = new boolean[count];
            for (int block = 0; block < count; block++) {
                tooLarge[block] = starts[block + 1] > largest;
                if (tooLarge[block]) passedOver++;
                starts[block + 1] += starts[block];
            }
            var next = Arrays.copyOf(starts, count);
            var order = new int[starts[count]];
            for (int record = 0; record < blockOf.length; record++) {
                int block = blockOf[record];
                if (block < 0) continue;
                order[next[block]++] = record;
                if (tooLarge[block]) blockOf[record] = -1;
            }
            return new Blocks(blockOf, order, starts, passedOver);
        }
    }
}
