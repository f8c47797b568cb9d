package chesil.measures.calculation;

import java.time.LocalDate;

/** What one observation is of. */
record Cell(String area, String breakdown, LocalDate period) {}
