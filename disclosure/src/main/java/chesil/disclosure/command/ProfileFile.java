package chesil.disclosure.command;

import chesil.command.Fault;
import chesil.command.Refusal;
import chesil.command.WrongData;
import chesil.disclosure.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A profile from a file: a line a rule, {@code NAME = VALUE}; lines that start with # are passed over. */
final class ProfileFile {
    /** What a file may say, for the help. */
    static final String FORMAT = """
            A profile FILE has a line a rule; what is not said is as in "board":
              hide = 1-4          counts that are hidden; 0-4 hides zeros that have a line too; none hides none
              round = 5           counts shown are rounded to the nearest 5; 1 leaves them
              secondary = yes     hide others, so that those cannot be worked out
              contributors = yes  even by somebody who alone is a cell, and knows it
              groups = drug       hide where all of a group have one code of these dimensions
              dominance = 2 0.9   hide amounts of which the 2 largest give more than 0.9
              p-percent = 10      hide amounts that tell the largest contribution to within 10 %""";

    private static final Map<String, BiFunction<Profile, String, Profile>> RULES = rules();

    private final String file;
    private final List<String> faults = new ArrayList<>();

    private ProfileFile(String file) {
        this.file = file;
    }

    /** A published profile by its name, or one from a file. */
    static Profile read(String nameOrFile) {
        return switch (nameOrFile) {
            case "ndtms" -> Profile.NDTMS;
            case "hes" -> Profile.HES;
            case "ons" -> Profile.ONS;
            case "board" -> Profile.BOARD;
            default -> new ProfileFile(nameOrFile).parse();
        };
    }

    private Profile parse() {
        var profile = Profile.BOARD;
        var lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            profile = with(profile, line, i + 1);
        }
        if (!faults.isEmpty()) throw new WrongData(faults);
        return profile;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new Refusal("There is no profile " + file
                    + ". Name ndtms, hes, ons or board, or a file that can be read as UTF-8 text.");
        }
    }

    private Profile with(Profile profile, String line, int number) {
        var words = line.split("=", 2);
        var name = words[0].strip();
        var value = words.length < 2 ? "" : words[1].strip();
        var rule = RULES.get(name);
        if (rule == null) {
            fault(number, name, value, "there is no such rule", "Use one of " + String.join(", ", RULES.keySet()));
            return profile;
        }
        try {
            return rule.apply(profile, value);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            fault(number, name, value, "the value is not one that " + name + " takes", "See --help for an example");
            return profile;
        }
    }

    private void fault(int line, String name, String value, String wrong, String mend) {
        faults.add(new Fault(file, line, name, value, wrong, mend).toString());
    }

    private static Map<String, BiFunction<Profile, String, Profile>> rules() {
        var rules = new LinkedHashMap<String, BiFunction<Profile, String, Profile>>();
        rules.put("hide", ProfileFile::hide);
        rules.put("round", (profile, value) -> profile.withBase(Integer.parseInt(value)));
        rules.put("secondary", (profile, value) -> profile.withSecondary(yes(value)));
        rules.put("contributors", (profile, value) -> profile.withContributors(yes(value)));
        rules.put("groups", (profile, value) -> profile.withGroups(names(value)));
        rules.put("dominance", ProfileFile::dominance);
        rules.put(
                "p-percent",
                (profile, value) -> profile.withDominance(new Profile.Dominance(
                        profile.dominance().n(), profile.dominance().share(), Double.parseDouble(value))));
        return rules;
    }

    private static Profile hide(Profile profile, String value) {
        if ("none".equals(value)) return profile.hiding(1, 0);
        var ends = value.split("-", 2);
        long least = Long.parseLong(ends[0].strip());
        long most = Long.parseLong(ends[1].strip());
        if (most < least) throw new IllegalArgumentException("from " + least + " to " + most);
        return profile.hiding(least, most);
    }

    private static Profile dominance(Profile profile, String value) {
        var words = value.split("\\s+", 2);
        return profile.withDominance(new Profile.Dominance(
                Integer.parseInt(words[0]),
                Double.parseDouble(words[1]),
                profile.dominance().percent()));
    }

    private static boolean yes(String value) {
        return switch (value) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no: " + value);
        };
    }

    private static Set<String> names(String value) {
        return Stream.of(value.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
