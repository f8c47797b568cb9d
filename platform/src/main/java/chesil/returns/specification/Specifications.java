package chesil.returns.specification;

import chesil.returns.SpecificationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The return specifications that Chesil comes with: the files of {@code resources/returns}. */
public final class Specifications {
    private static final String FOLDER = "/returns/";

    private final Map<SpecificationId, Specification> byId;

    private Specifications(Map<SpecificationId, Specification> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /**
     * Reads the built-in specifications.
     *
     * @throws IllegalStateException naming every mistake, if a file is wrong: that is our own fault
     */
    public static Specifications builtIn() {
        var found = new LinkedHashMap<SpecificationId, Specification>();
        var mistakes = new ArrayList<Mistake>();
        for (var name : names()) {
            var file = name + ".yaml";
            switch (SpecificationReader.read(file, text(file).orElseThrow(), list -> text("lists/" + list + ".yaml"))) {
                case SpecificationReader.Reading.Good(var specification) -> {
                    if (!specification.id().value().equals(name))
                        mistakes.add(new Mistake(file, 1, "id", "must be " + name));
                    found.put(specification.id(), specification);
                }
                case SpecificationReader.Reading.Bad(var faults) -> mistakes.addAll(faults);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException(
                    String.join("\n", mistakes.stream().map(Mistake::toString).toList()));
        }
        return new Specifications(found);
    }

    /** The names that {@code returns/index.txt} lists; a jar cannot be asked for the files of a folder. */
    static List<String> names() {
        return text("index.txt")
                .orElseThrow()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Optional<String> text(String file) {
        try (var in = Specifications.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Collection<Specification> all() {
        return byId.values();
    }

    public Optional<Specification> find(SpecificationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The specification of that id.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public Specification get(String id) {
        return find(new SpecificationId(id)).orElseThrow();
    }
}
