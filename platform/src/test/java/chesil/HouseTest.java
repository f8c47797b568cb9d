package chesil;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.modulith.core.ApplicationModules;

/** The house as docs/house.md draws it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Plain libraries; their packages called command are what the shell shows of them. */
    static final List<String> KERNELS = List.of("statistics", "disclosure", "linkage");

    /** Schemas that hold what a module publishes for others to read. */
    private static final Set<String> PUBLISHED = Set.of("accepted");

    @Test
    void modules_use_only_those_below_them() {
        var beside = Stream.concat(
                Stream.of("chesil.pages..", "chesil.command.."),
                KERNELS.stream().map(each -> "chesil." + each + ".."));
        ApplicationModules.of(Chesil.class, resideInAnyPackage(beside.toArray(String[]::new)))
                .verify();
    }

    @ParameterizedTest
    @FieldSource("KERNELS")
    void a_kernel_knows_nothing_of_the_platform(String kernel) {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPath(Path.of("..", kernel, "target", "classes"));
        var own = "chesil." + kernel + "..";
        ArchRuleDefinition.classes()
                .that(not(resideInAPackage("..command..")))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(own, "java..", "javax.crypto..", "org.hipparchus..", "org.jspecify..")
                                .and(not(resideInAPackage("..command.."))))
                .check(classes);
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        own,
                        "java..",
                        "javax.crypto..",
                        "org.hipparchus..",
                        "org.jspecify..",
                        "chesil.command..",
                        "picocli.."))
                .check(classes);
    }

    @Test
    void every_package_says_what_it_is_about() throws IOException {
        try (var folders = Files.walk(SOURCES)) {
            var silent = folders.filter(Files::isDirectory)
                    .filter(folder -> hasJava(folder) && !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    @Test
    void no_package_info_of_a_test_hides_that_of_its_module() throws IOException {
        var tests = Path.of("src/test/java");
        try (var files = Files.walk(tests)) {
            var hiding = files.filter(file -> file.endsWith("package-info.java"))
                    .filter(file -> Files.exists(SOURCES.resolve(tests.relativize(file))))
                    .toList();
            assertThat(hiding)
                    .as("the class path finds the test's first, and the module's boundaries are no longer checked")
                    .isEmpty();
        }
    }

    @Test
    void a_module_s_SQL_names_its_own_schema_and_what_others_publish() throws IOException {
        var modules = modules();
        var schemas = new TreeSet<>(modules);
        var trespasses = new ArrayList<String>();
        var named = Pattern.compile(
                "(?i)\\b(?:from|join|into|update|table|references|on)\\s+(?:only\\s+)?([a-z_]+)\\.([a-z_0-9]+)");
        for (var module : modules) {
            for (var file : filesOf(module)) {
                var matcher = named.matcher(sqlOf(file));
                while (matcher.find()) {
                    var schema = matcher.group(1);
                    var foreign = schemas.contains(schema)
                            && !schema.equals(module)
                            && !PUBLISHED.contains(schema)
                            && !matcher.group(2).startsWith("published_");
                    if (foreign) trespasses.add(file + ": " + matcher.group());
                }
            }
        }
        assertThat(trespasses)
                .as("modules meet through front doors and published views, never through each other's tables")
                .isEmpty();
    }

    private static List<String> modules() throws IOException {
        try (var folders = Files.list(SOURCES.resolve("chesil"))) {
            return folders.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .toList();
        }
    }

    private static List<Path> filesOf(String module) throws IOException {
        var files = new ArrayList<Path>();
        for (var root : List.of(
                SOURCES.resolve("chesil").resolve(module),
                RESOURCES.resolve("chesil").resolve(module),
                RESOURCES.resolve("db/migration").resolve(module),
                RESOURCES.resolve(module))) {
            if (!Files.exists(root)) continue;
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(each -> each.toString().matches(".*\\.(java|sql)")).forEach(files::add);
            }
        }
        return files;
    }

    /** The text of a SQL file, or of the text blocks and strings of a Java file. */
    private static String sqlOf(Path file) throws IOException {
        var text = Files.readString(file);
        if (file.toString().endsWith(".sql")) return text.replaceAll("--[^\n]*", "");
        var strings = new StringBuilder();
        var literal = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL)
                .matcher(text);
        while (literal.find()) {
            strings.append(literal.group(1) != null ? literal.group(1) : literal.group(2))
                    .append('\n');
        }
        return strings.toString();
    }

    private static boolean hasJava(Path folder) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(each -> each.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
