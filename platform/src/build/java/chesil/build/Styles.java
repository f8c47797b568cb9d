package chesil.build;

import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Makes {@code /assets} out of our Sass and the two design systems, which come as WebJars on this class's path.
 *
 * <p>Called with the folder of our Sass, a working folder, and the folder that the assets go to. The design systems' font
 * and crest are not licensed for us: none of their pictures and fonts is copied, and a rule that names the font fails the
 * build.
 */
public final class Styles {
    private static final String GOVUK = "node_modules/govuk-frontend";
    private static final String MOJ = "node_modules/@ministryofjustice/frontend";
    // as the WebJars name them -> as their own Sass names them
    private static final Map<String, String> PACKAGES =
            Map.of("govuk-frontend", GOVUK, "ministryofjustice__frontend", MOJ);

    private Styles() {}

    public static void main(String[] folders) throws Exception {
        var sass = Path.of(folders[0]);
        var work = Path.of(folders[1]);
        var assets = Files.createDirectories(Path.of(folders[2]));
        var systems = Files.createDirectories(work.resolve("design-systems"));
        for (var one : PACKAGES.entrySet()) unpack(one.getKey(), systems.resolve(one.getValue()));
        var css = compile(sass, systems);
        if (css.toLowerCase(Locale.ROOT).contains("gds transport")) {
            throw new IllegalStateException("the compiled styles name GDS Transport, which is not licensed for us");
        }
        Files.writeString(assets.resolve("shingle.svg"), Shingle.band());
        Files.writeString(assets.resolve("beach.svg"), Shingle.beach());
        Files.copy(
                systems.resolve(GOVUK + "/dist/govuk/govuk-frontend.min.js"),
                assets.resolve("govuk-frontend.min.js"),
                StandardCopyOption.REPLACE_EXISTING);
        // last, because the build takes its age for that of them all
        Files.writeString(assets.resolve("chesil.css"), css);
    }

    private static String compile(Path sass, Path systems) throws Exception {
        try (var compiler = SassCompilerFactory.bundled()) {
            compiler.setOutputStyle(OutputStyle.COMPRESSED);
            compiler.setQuietDeps(true);
            compiler.setLoadPaths(List.of(systems.toFile()));
            return compiler.compileFile(sass.resolve("chesil.scss").toFile()).getCss();
        }
    }

    private static void unpack(String webjar, Path to) throws IOException, URISyntaxException {
        var inside = "META-INF/resources/webjars/" + webjar;
        var found = Objects.requireNonNull(Styles.class.getClassLoader().getResource(inside), inside);
        var jar = URI.create(found.toString().substring(0, found.toString().indexOf("!/")));
        try (var system = FileSystems.newFileSystem(URI.create(jar.toString()), Collections.emptyMap())) {
            Path root;
            try (var versions = Files.list(system.getPath(inside))) {
                root = versions.findFirst().orElseThrow();
            }
            try (var files = Files.walk(root)) {
                for (var file : (Iterable<Path>) files.filter(Styles::wanted)::iterator) {
                    var target = to.resolve(root.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static boolean wanted(Path file) {
        var name = file.toString();
        return name.endsWith(".scss") || name.endsWith("/govuk-frontend.min.js");
    }
}
