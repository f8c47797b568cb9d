package chesil.returns.specification;

import chesil.returns.SpecificationId;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What a partner sends for one kind of return, column by column. Template, reader, checks, table, page and help are all made
 * from it.
 *
 * @param version rises with every change of what a row means; each version has a table of its own
 * @param about what it is, in a sentence or two
 * @param unit what is counted, in the plural: "county lines"
 * @param period how long a time one return is about
 * @param dueDays how many days after the period's end it is due
 * @param toleratedRows how many rejected rows a submission may be accepted with
 * @param senders the kinds of organisation that send it
 * @param grain the columns that say what one row is about; empty where rows are single happenings
 * @param controls amounts whose total is shown beside last time's
 * @param nil what it says that there is nothing to send
 */
public record Specification(
        SpecificationId id,
        int version,
        String title,
        String about,
        Holds holds,
        String unit,
        PeriodKind period,
        int dueDays,
        int toleratedRows,
        List<String> senders,
        List<String> grain,
        List<Column> columns,
        List<Rule> rules,
        List<String> controls,
        Nil nil) {

    public Specification {
        senders = List.copyOf(senders);
        grain = List.copyOf(grain);
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
        controls = List.copyOf(controls);
    }

    /** The column of that name, or of that heading. */
    public Optional<Column> column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name) || column.heading().equals(name))
                .findFirst();
    }

    /**
     * The place of a column.
     *
     * @throws NoSuchElementException if there is none of that name
     */
    public int indexOf(String name) {
        for (var i = 0; i < columns.size(); i++) if (columns.get(i).name().equals(name)) return i;
        throw new NoSuchElementException(id + " has no column " + name);
    }

    public List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    /** The last day on which a return for this period is in time. */
    public LocalDate dueOn(Period period) {
        return period.to().plusDays(dueDays);
    }
}
