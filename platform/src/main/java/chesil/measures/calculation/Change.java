package chesil.measures.calculation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was accepted, and so what is to be worked out again.
 *
 * @param specification of the return
 * @param from the first day of its period
 * @param to the last day of its period
 * @param acceptance its number; 0 where no submission caused the change
 * @param at when it was accepted
 */
public record Change(String specification, LocalDate from, LocalDate to, long acceptance, Instant at) {}
