package chesil.releases;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nothing shows a number that did not come through releases. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OneWayOutTest {
    @Test
    void nobody_but_releases_reads_observations() {
        noClasses()
                .that()
                .resideOutsideOfPackages("chesil.releases..", "chesil.measures..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "chesil\\.measures\\.observations\\.(Observations?|Observation\\$.*|Observations\\$Query)")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("chesil"));
    }

    @Test
    void measures_itself_has_no_pages() {
        noClasses()
                .that()
                .resideInAPackage("chesil.measures..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("chesil.measures"));
    }
}
