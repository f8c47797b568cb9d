package chesil.publishing.packs;

import chesil.releases.Reading;
import java.time.LocalDate;
import java.util.List;

/**
 * What a pack says, the same in every format.
 *
 * @param leaves the pack, a leaf a slide or a section of the paper
 * @param report the twelve-month report, a leaf a section
 * @param data the indicators of the release, each with its definition and all of its figures
 */
public record Pack(Cover cover, List<Leaf> leaves, List<Leaf> report, List<Data> data) {
    public Pack {
        leaves = List.copyOf(leaves);
        report = List.copyOf(report);
        data = List.copyOf(data);
    }

    /**
     * What stands on the first page, and in the properties of every file.
     *
     * @param audience in words, such as "the board"
     * @param release its number
     * @param known the day as at which its figures are known
     * @param frozen the day on which it was signed off
     * @param since the release that changes are told from, such as "Release 3, July board, frozen on 22 July 2026"; empty for the
     *     first
     */
    public record Cover(
            String partnership,
            String title,
            String audience,
            int release,
            LocalDate known,
            LocalDate frozen,
            String signedBy,
            String since) {}

    /**
     * One indicator's figures for the workbook.
     *
     * @param words its definition, source, coverage and the like, each with its name
     * @param readings of the footprint first, then of the areas inside
     */
    public record Data(IndicatorWords words, List<Reading> readings, Names names) {
        public Data {
            readings = List.copyOf(readings);
        }
    }

    /** What an area is called by its code. */
    @FunctionalInterface
    public interface Names {
        String of(String code);
    }
}
