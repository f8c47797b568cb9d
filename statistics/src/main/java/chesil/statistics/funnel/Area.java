package chesil.statistics.funnel;

import chesil.statistics.Interval;

/**
 * One area in a funnel. Values and limits are in units of one: a share of 0 to 1, a rate of one person, a ratio where 1 is as
 * expected; NaN where the area has no value.
 *
 * @param value its figure
 * @param size what the figure is of: total, population, expected events
 * @param p95 the funnel's limits at this size, two standard errors
 * @param p998 three standard errors
 * @param significance where it lies
 * @param z how many standard errors, without adjustment, it lies from the baseline on the scale of the method
 */
public record Area(double value, double size, Interval p95, Interval p998, Significance significance, double z) {}
