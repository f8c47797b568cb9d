package chesil.disclosure.command;

import chesil.command.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a hierarchy file: {@code dimension,child,parent}.
 *
 * @param row of the file, from 0
 * @param dimension its place among those of the table
 */
record HierarchyLine(int row, int dimension, String child, String parent) {
    /** The lines that name a dimension of the table; of the others there is a fault each. */
    static List<HierarchyLine> of(Checks checks, List<String> dimensions) {
        var named = checks.words("dimension");
        var children = checks.words("child");
        var parents = checks.words("parent");
        checks.refuseIfWrong();
        var lines = new ArrayList<HierarchyLine>();
        for (int row = 0; row < named.size(); row++) {
            int d = dimensions.indexOf(named.get(row));
            if (d >= 0) {
                lines.add(new HierarchyLine(row, d, children.get(row), parents.get(row)));
            } else {
                checks.fault(
                        row,
                        "dimension",
                        "no dimension of the table has this name; they are " + String.join(", ", dimensions),
                        "Correct it, or name the dimension with --dimensions");
            }
        }
        return lines;
    }
}
