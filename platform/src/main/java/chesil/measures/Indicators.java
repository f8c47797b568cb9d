package chesil.measures;

import chesil.measures.Fields.Mistake;
import chesil.measures.IndicatorReader.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every indicator there is: one a folder of {@code resources/measures}, and of what a partnership adds. */
public final class Indicators {
    /** Where the built-in definitions lie. */
    public static final String BUILT_IN = "classpath*:measures";

    private final Map<String, Indicator> byId;

    private Indicators(Map<String, Indicator> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /**
     * Reads every definition under these places.
     *
     * @param places such as {@code classpath*:measures} or {@code file:measures}
     * @throws IllegalStateException naming every mistake with its file and line
     */
    public static Indicators read(List<String> places) {
        var found = new TreeMap<String, Indicator>();
        var mistakes = new ArrayList<Mistake>();
        for (var place : places) {
            for (var definition : definitions(place)) {
                var folder = folder(definition);
                var file = "measures/" + folder + "/measure.yaml";
                switch (IndicatorReader.read(
                        folder,
                        file,
                        text(definition),
                        beside(definition, "measure.sql"),
                        beside(definition, "events.sql"))) {
                    case Reading.Good(var indicator) -> {
                        if (found.putIfAbsent(folder, indicator) != null) {
                            mistakes.add(new Mistake(file, 1, "id", "is taken: there is another folder " + folder));
                        }
                    }
                    case Reading.Bad(var faults) -> mistakes.addAll(faults);
                }
            }
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException(
                    mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        }
        return new Indicators(found);
    }

    /** All of them, by outcome and then by code. */
    public Collection<Indicator> all() {
        return byId.values().stream()
                .sorted(java.util.Comparator.comparing(Indicator::outcome).thenComparing(Indicator::code))
                .toList();
    }

    public Optional<Indicator> find(IndicatorId id) {
        return Optional.ofNullable(byId.get(id.value()));
    }

    /** @throws NoSuchElementException if there is none of that id */
    public Indicator get(IndicatorId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no indicator is called " + id));
    }

    /** Those that a return specification feeds. */
    public List<Indicator> fedBy(String specification) {
        return byId.values().stream()
                .filter(indicator -> indicator.sources().contains(specification))
                .toList();
    }

    private static List<Resource> definitions(String place) {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources(place + "/*/measure.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the definitions under " + place + " cannot be read", unreadable);
        }
    }

    private static String folder(Resource definition) {
        try {
            var path = definition.getURL().getPath();
            var end = path.lastIndexOf('/');
            return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable String beside(Resource definition, String name) {
        try {
            var sql = definition.createRelative(name);
            return sql.exists() ? text(sql) : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Resource resource) {
        try {
            return Objects.requireNonNull(resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
    }
}
