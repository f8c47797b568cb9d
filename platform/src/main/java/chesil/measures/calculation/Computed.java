package chesil.measures.calculation;

import chesil.measures.observations.Observation.Status;
import java.util.SortedMap;

/** What a cell came to, before it is held against what was known. {@code rows}: how many counted, by submission. */
record Computed(Cell cell, Worth worth, Status status, Coverage.Count coverage, SortedMap<Long, Integer> rows) {}
