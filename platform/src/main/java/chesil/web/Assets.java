package chesil.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Styles, scripts and pictures. Their address holds a fingerprint of them all, so that a browser keeps them for a year and
 * still never shows a new page in an old dress; inside the folder they name each other by relative addresses.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {
    private static final String FOLDER = "classpath:/static/assets/";

    private final String root = "/assets/" + fingerprint() + "/";

    /** Where a page finds the assets, with a slash at its end. */
    String root() {
        return root;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(root + "**")
                .addResourceLocations(FOLDER)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        // a page of before an upgrade, or of another instance: today's file, asked for again each time
        registry.addResourceHandler("/assets/{fingerprint:[0-9a-f]{12}}/**", "/assets/**")
                .addResourceLocations(FOLDER)
                .setCacheControl(CacheControl.noCache());
    }

    private static String fingerprint() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver().getResources(FOLDER + "*");
            Arrays.sort(files, Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
            for (Resource file : files) sha.update(file.getContentAsByteArray());
            return HexFormat.of().formatHex(sha.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
