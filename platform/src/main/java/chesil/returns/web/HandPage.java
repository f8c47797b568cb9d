package chesil.returns.web;

import chesil.web.Choice;
import chesil.web.Faults;
import chesil.web.Link;
import java.util.List;
import java.util.Set;

/** The form that hands a part to a colleague. */
public record HandPage(
        List<Link> way,
        Faults faults,
        String heading,
        String action,
        List<Choice> colleagues,
        String colleague,
        List<Choice> columns,
        Set<String> chosenColumns,
        List<Choice> rows,
        Set<String> chosenRows,
        String day,
        String month,
        String year,
        String note) {}
