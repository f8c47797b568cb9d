package chesil.linkage.privacy;

import chesil.linkage.Dataset;
import java.util.List;

/**
 * Records of one partner as encodings: filters end to end, and keyed pseudonyms by which pairs are found. Nothing else of a record is in here,
 * but it remains personal data.
 */
public final class Encodings {
    private final String name;
    private final String tag;
    private final Dataset.Ids ids;
    private final int words;
    private final long[] filters;
    private final List<String> keyNames;
    private final long[][] keys;

    /**
     * @param tag of key and schema: encodings go together only if theirs is the same
     * @param words how many whole numbers of 64 bits a filter has
     * @param filters shape [records * words]; kept, not copied
     * @param keys shape [keys][records]: by kind of key the pseudonym of each record's, 0 where it has none; kept, not copied
     */
    public Encodings(
            String name, String tag, Dataset.Ids ids, int words, long[] filters, List<String> keyNames, long[][] keys) {
        if (filters.length != ids.size() * words)
            throw new IllegalArgumentException(
                    name + " has " + ids.size() + " records of " + words + " words, but " + filters.length + " words");
        this.name = name;
        this.tag = tag;
        this.ids = ids;
        this.words = words;
        this.filters = filters;
        this.keyNames = List.copyOf(keyNames);
        this.keys = keys;
    }

    public String name() {
        return name;
    }

    /** Says with which key and schema they were made, and nothing about either. */
    public String tag() {
        return tag;
    }

    public Dataset.Ids ids() {
        return ids;
    }

    public int size() {
        return ids.size();
    }

    /** How many whole numbers of 64 bits a filter has. */
    public int words() {
        return words;
    }

    /** Shape [records * words], not a copy. */
    long[] filters() {
        return filters;
    }

    public long word(int record, int word) {
        return filters[record * words + word];
    }

    public List<String> keyNames() {
        return keyNames;
    }

    /** The pseudonym of a record's key, 0 where it has none. */
    public long key(int kind, int record) {
        return keys[kind][record];
    }
}
