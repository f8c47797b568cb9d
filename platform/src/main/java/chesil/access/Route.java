package chesil.access;

import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One line of the table of {@link Routes}: a way into the application and who may use it.
 *
 * @param method the HTTP method; GET stands for HEAD too
 * @param path as Spring MVC writes it, such as {@code /returns/{return}}
 * @param allowed who may use it
 */
public record Route(HttpMethod method, PathPattern path, Allowed allowed) {
    static Route of(HttpMethod method, String path, Allowed allowed) {
        return new Route(method, PathPatternParser.defaultInstance.parse(path), allowed);
    }

    /** Is it called by programs with a token, and not by browsers with a session? */
    public boolean forPrograms() {
        return isForPrograms(path.getPatternString());
    }

    public static boolean isForPrograms(String path) {
        return path.toLowerCase(Locale.ROOT).startsWith("/api/");
    }

    @Override
    public String toString() {
        return method + " " + path + " (" + allowed + ")";
    }
}
