package chesil.statistics.command;

import chesil.command.Numbers;
import chesil.command.Results;
import chesil.statistics.Confidence;
import chesil.statistics.Interval;
import chesil.statistics.evaluation.Estimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Results put together line by line: a line has a cell in some of the columns, and is empty in the others. */
final class Lines {
    private final List<String> columns;
    private final List<Map<String, String>> lines = new ArrayList<>();

    Lines(List<String> columns) {
        this.columns = columns;
    }

    /** Begins a line; cells go to the line begun last. */
    Lines line() {
        lines.add(new HashMap<>());
        return this;
    }

    Lines with(String column, String text) {
        if (!columns.contains(column)) throw new IllegalArgumentException("no column " + column + " among " + columns);
        lines.getLast().put(column, text);
        return this;
    }

    /** NaN is an empty cell. */
    Lines with(String column, double value) {
        return with(column, Numbers.text(value));
    }

    /** Under {@code lower95}, {@code upper95}, {@code lower998} and {@code upper998}, or with words before them. */
    Lines with(String prefix, Interval at95, Interval at998) {
        return with(prefix + "lower95", at95.lower())
                .with(prefix + "upper95", at95.upper())
                .with(prefix + "lower998", at998.lower())
                .with(prefix + "upper998", at998.upper());
    }

    /** Standard error, intervals and p; the value goes where the caller says. */
    Lines with(String column, Estimate estimate) {
        return with(column, estimate.value())
                .with("standard_error", estimate.standardError())
                .with("", estimate.interval(Confidence.P95), estimate.interval(Confidence.P998))
                .with("p", estimate.p());
    }

    Results results() {
        var results = Results.of(lines.size());
        for (var column : columns) results.with(column, row -> lines.get(row).getOrDefault(column, ""));
        return results;
    }
}
