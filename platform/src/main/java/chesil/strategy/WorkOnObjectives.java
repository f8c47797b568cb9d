package chesil.strategy;

import chesil.versions.AsKnown;
import java.util.List;
import java.util.Map;

/** What is done for each objective; told by the module of interventions, which is above this one. */
public interface WorkOnObjectives {
    /**
     * The interventions of each objective, comparisons left out; an objective that is not in the map is a gap.
     *
     * <p>An intervention that stopped counts as long as it is in the folder: pages say that it did.
     */
    Map<ObjectiveId, List<Work>> on(AsKnown asKnown);

    /**
     * An intervention in a few words.
     *
     * @param path of its page
     * @param words its kind and how far it is known whether it worked, such as "operation · activity only"
     */
    record Work(String name, String path, String words) {}
}
